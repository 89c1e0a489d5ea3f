/** What is written on a line. */
export interface Label {
  /** As it stands there: characters; spaces where the writer leaves room; MIXED between a whole number and its fraction. */
  readonly text: string;
  /** Cents written small and high ("12⁵⁰"): the last so many characters of the text. */
  readonly raised?: number;
  /** The text's end is a fraction. */
  readonly fraction?: Fraction;
}

/** How a fraction is written: its digits above and below a bar, small about a slash, or as large as the rest. */
export type FractionForm = "stacked" | "slanted" | "in line";

export interface Fraction {
  /** Place in the text of its first digit, and of its bar. */
  readonly from: number;
  readonly bar: number;
  readonly form: FractionForm;
}

/**
 * What stands between a whole number and its fraction, unseen: Unicode's invisible plus. A network names it " ", so that 5½ is
 * read as 5 1/2 and not as 51/2.
 */
export const MIXED = "\u2064";

/** What our own shapes of signs are there for. Handwriting has one dash: "–" and "-" are both "-" in a label. */
export const SEPARATORS = [".", ",", "-", "=", "/", ":", "(", ")", "$", "#", "'"] as const;
export type Separator = (typeof SEPARATORS)[number];

/** The digits of a text alone, in their order. */
export function digitsOf(text: string): string {
  return text.replace(/[^0-9]/g, "");
}
