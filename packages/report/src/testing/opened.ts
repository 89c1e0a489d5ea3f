import { parseHTML } from "linkedom";

/** A page with ways to ask for its parts. */
export function opened(html: string) {
  const { document } = parseHTML(html);
  const cards = [...document.querySelectorAll("section")];
  return {
    document,
    /** Headings of the cards, in their order. */
    titles: cards.map((card) => card.querySelector("h2")!.textContent),
    /** The card of that heading. */
    card: (title: string) => cards.find((card) => card.querySelector("h2")!.textContent === title)!,
    /** Texts of the tiles' names, values and notes. */
    tiles: [...document.querySelectorAll(".tile")].map((tile) =>
      [...tile.children].map((part) => part.textContent),
    ),
    /** Texts of a table's cells, row by row, headings first. */
    rows: (card: Element) =>
      [...card.querySelectorAll("tr")].map((row) => [...row.children].map((cell) => cell.textContent)),
    /** Addresses of all that the page would load or link to. */
    addresses: [...html.matchAll(/(?:src|href)="([^"]*)"|url\(([^)]*)\)/g)].map(
      (found) => found[1] ?? found[2]!,
    ),
  };
}
