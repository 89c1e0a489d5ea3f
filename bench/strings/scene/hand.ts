/**
 * Hands that write currency signs, points, slashes and dashes between digits. They are this benchmark's own and share
 * nothing with the shapes that line networks are trained on, so that signs are new to a reader.
 *
 * A sign is strokes: points x0, y0, x1, y1, … of a curve, in units of a digit's height, y from 0 at the digits' top to 1 at
 * the baseline; or it is taken from a font.
 */
export type Sign = "$" | "/" | "-" | "." | ",";
export type Strokes = readonly (readonly number[])[];

export interface Hand {
  readonly name: string;
  /** Each sign in one or more ways, or all signs in a font's. */
  readonly signs: Readonly<Record<Sign, readonly Strokes[]>> | { readonly font: string };
  /** Height of the currency sign over that of digits, and by how much of a digit's height it is raised. */
  readonly dollarSize: number;
  readonly dollarRaised: number;
  /** White between neighbors in digit heights; below 0 they touch. */
  readonly spacing: number;
  /** Deviation of the spacing, of the digits' size (relative), and of the baseline, in digit heights. */
  readonly unrest: number;
  /** x moves by so much per y, beside the slant that the digits have. */
  readonly slant: number;
  /** The share of amounts whose cents are written small and high, underlined as often as not. */
  readonly raisedCents: number;
}

/** What most hands have in common. */
export const steady = {
  dollarSize: 1.05,
  dollarRaised: 0,
  spacing: 0.12,
  unrest: 0.03,
  slant: 0,
  raisedCents: 0.05,
};
