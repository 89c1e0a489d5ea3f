/**
 * The characters that a network can name, as data: label 0 is CTC's blank, label i the character `characters[i - 1]`. After
 * kraken's codec (`kraken/lib/codec.py`): what encodes and what decodes lie together.
 */
export interface Alphabet {
  /** By label, counted from 1. */
  readonly characters: readonly string[];
  /** Which way its script is written; "ltr" where it is left out. Numbers are written left to right in all scripts. */
  readonly direction?: Direction;
}

/** Left to right, or right to left. */
export type Direction = "ltr" | "rtl";

/** Letters alone: digits of these scripts are written from left to right. */
const rightToLeft = /(?=\p{L})[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}]/u;

/**
 * The alphabet of characters in the order of their labels, as a model's metadata has them.
 *
 * @throws RangeError where a character stands twice: its text would have two encodings
 * @example
 * alphabetOf("0123456789.,"); // "." has label 11
 */
export function alphabetOf(characters: Iterable<string>): Alphabet {
  const list = [...characters];
  const twice = list.find((character, i) => list.indexOf(character) !== i);
  if (twice !== undefined) throw new RangeError(`alphabet: "${twice}" stands twice in "${list.join("")}"`);
  return {
    characters: list,
    ...(list.some((character) => rightToLeft.test(character)) && { direction: "rtl" }),
  };
}

/**
 * The labels of a text's characters as they stand on the line, from left to right.
 *
 * @throws RangeError where the text holds a character that is not in the alphabet
 */
export function encode({ characters, direction }: Alphabet, text: string): number[] {
  return inOrder([...text], direction).map((character) => {
    const place = characters.indexOf(character);
    if (place < 0) {
      throw new RangeError(`the text "${text}" holds "${character}"; known are ${characters.join("")}`);
    }
    return place + 1;
  });
}

/** The text of labels that stand on a line from left to right; blanks, 0, are no characters. */
export function decode({ characters, direction }: Alphabet, labels: Iterable<number>): string {
  const named = [...labels].filter((label) => label !== 0).map((label) => characters[label - 1]!);
  return inOrder(named, direction).join("");
}

/** From the order in which a text is read to that in which it stands from left to right, or back. */
function inOrder(characters: string[], direction: Direction = "ltr"): string[] {
  if (direction === "ltr") return characters;
  const turned = characters.toReversed();
  // Numbers inside run from left to right: they are turned back.
  for (let from = 0; from < turned.length; from++) {
    let end = from;
    while (end < turned.length && /\p{N}/u.test(turned[end]!)) end++;
    if (end > from) turned.splice(from, end - from, ...turned.slice(from, end).reverse());
    from = end;
  }
  return turned;
}
