/** What is written on a line. */
export interface Label {
  /** As it stands there: digits, separators, currency signs, tails; spaces where the writer leaves room. */
  readonly text: string;
  /** Cents written small and high ("12⁵⁰"): the last so many characters of the text. */
  readonly raised?: number;
}

/** What can be written besides digits and spaces. Handwriting has one dash: "–" and "-" are both "-" in a label. */
export const SEPARATORS = [".", ",", "-", "=", "/", ":", "(", ")", "$", "#", "'"] as const;
export type Separator = (typeof SEPARATORS)[number];

/** The digits of a text alone, in their order. */
export function digitsOf(text: string): string {
  return text.replace(/[^0-9]/g, "");
}
