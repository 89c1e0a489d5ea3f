import { escapeHtml } from "./escape.ts";
import { STYLES } from "./styles.ts";

/** One figure at the top of a report. */
export interface Tile {
  readonly name: string;
  readonly value: string;
  readonly note?: string;
}

/** One part of a report. `body` is HTML or SVG as it stands, everything else plain text. */
export interface Card {
  readonly title: string;
  /** What is to be seen, in a sentence or two. */
  readonly text?: string;
  readonly body: string;
  /** Whether it takes the whole width. */
  readonly wide?: boolean;
}

export interface Page {
  readonly title: string;
  readonly subtitle: string;
  readonly tiles: readonly Tile[];
  readonly cards: readonly Card[];
  readonly footer: string;
}

/** A whole HTML file that asks nothing of any server: styles, charts and pictures stand inside it. */
export function renderPage({ title, subtitle, tiles, cards, footer }: Page): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<style>${STYLES}</style>
</head>
<body>
<main>
<header><h1>${escapeHtml(title)}</h1><p>${escapeHtml(subtitle)}</p></header>
<div class="tiles">${tiles.map(tileHtml).join("")}</div>
${groups(cards).join("\n")}
<footer>${escapeHtml(footer)}</footer>
</main>
</body>
</html>
`;
}

/** Cards that follow one another share columns, filled from the top; a wide one stands between them. */
function groups(cards: readonly Card[]): string[] {
  const parts: string[] = [];
  let narrow: string[] = [];
  const close = () => {
    if (narrow.length > 0) parts.push(`<div class="cards">${narrow.join("\n")}</div>`);
    narrow = [];
  };
  for (const card of cards) {
    if (!card.wide) {
      narrow.push(cardHtml(card));
      continue;
    }
    close();
    parts.push(cardHtml(card));
  }
  close();
  return parts;
}

function tileHtml({ name, value, note }: Tile, i: number): string {
  const detail = note === undefined ? "" : `<span>${escapeHtml(note)}</span>`;
  return `<div class="tile${i === 0 ? " first" : ""}"><span>${escapeHtml(name)}</span><b>${escapeHtml(value)}</b>${detail}</div>`;
}

function cardHtml({ title, text, body }: Card): string {
  const lead = text === undefined ? "" : `<p>${escapeHtml(text)}</p>`;
  return `<section class="card"><h2>${escapeHtml(title)}</h2>${lead}${body}</section>`;
}
