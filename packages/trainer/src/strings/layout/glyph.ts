import { FIELD_AREA, FIELD_EDGE, FIELD_SIDE, FIELD_UNIT } from "../bank/signedDistanceField.ts";
import type { Path } from "../strokes/spline.ts";
import { addPath, addSpan, emptyProfile, type Profile } from "./profile.ts";

/** x' = a x + c y + e, y' = b x + d y + f, as in a canvas. */
export type Affine = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

/** A glyph of a bank under an affine map from its field's pixels to em. */
export interface FieldPart {
  /** `[56, 56]` */
  readonly field: Uint8Array;
  readonly toEm: Affine;
  /** How much wider (or, below 0, thinner) each edge is drawn than it was written, in em. */
  readonly growth: number;
}

/** Ink in em, about its own origin on the baseline. */
export interface Glyph {
  /** The character that it is; "" for ink that is none and that a reader must pass over. */
  readonly text: string;
  readonly field: FieldPart | undefined;
  readonly paths: readonly Path[];
  /** Of the paths, in em. */
  readonly halfWidth: number;
  readonly profile: Profile;
}

/** A glyph with its origin at (x, y) of the line, in em. */
export interface PlacedGlyph {
  readonly glyph: Glyph;
  readonly x: number;
  readonly y: number;
}

/** A glyph of strokes alone. */
export function strokeGlyph(text: string, paths: readonly Path[], halfWidth: number): Glyph {
  const profile = emptyProfile();
  for (const path of paths) addPath(profile, path, halfWidth);
  return { text, field: undefined, paths, halfWidth, profile };
}

/** A glyph of a bank, perhaps with strokes of the same pen across it. */
export function fieldGlyph(
  text: string,
  field: FieldPart,
  paths: readonly Path[] = [],
  halfWidth = 0,
): Glyph {
  const profile = emptyProfile();
  addField(profile, field);
  for (const path of paths) addPath(profile, path, halfWidth);
  return { text, field, paths, halfWidth, profile };
}

/** The field of glyph number `index`. */
export function fieldOf(fields: Uint8Array, index: number): Uint8Array {
  return fields.subarray(index * FIELD_AREA, (index + 1) * FIELD_AREA);
}

/** Pixels of a field that one em has, by the map's area. */
export function emPerFieldPixel([a, b, c, d]: Affine): number {
  return Math.sqrt(Math.abs(a * d - b * c));
}

function addField(profile: Profile, { field, toEm, growth }: FieldPart): void {
  const [a, b, c, d, e, f] = toEm;
  const level = FIELD_EDGE - (growth / emPerFieldPixel(toEm)) * FIELD_UNIT;
  for (let v = 0; v < FIELD_SIDE; v++) {
    const row = v * FIELD_SIDE;
    let first = 0;
    while (first < FIELD_SIDE && field[row + first]! <= level) first++;
    if (first === FIELD_SIDE) continue;
    let last = FIELD_SIDE - 1;
    while (field[row + last]! <= level) last--;
    const y = v + 0.5;
    const [x0, x1] = [a * first + c * y + e, a * (last + 1) + c * y + e];
    // A turned glyph's row is a little tilted; its ends are taken at their own heights.
    addSpan(profile, x0, x1, b * first + d * y + f);
    addSpan(profile, x0, x1, b * (last + 1) + d * y + f);
  }
}
