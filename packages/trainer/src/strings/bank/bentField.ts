import type { Random } from "@numera/random";
import type { GlyphMeasures } from "./glyphMeasures.ts";
import { FIELD_AREA, FIELD_SIDE } from "./signedDistanceField.ts";

/** Distance of the control points in pixels of a field; 7 of the image. */
const SPACING = 14;
/** Control points along a side: a cubic B-spline's four reach one beyond the field at its start and two at its end. */
const CONTROLS = FIELD_SIDE / SPACING + 3;
/** Pixels of a field for one of the image. */
const FIELD_SCALE = 2;
/** Between the last two pixels of a row, as far as bilinear sampling goes. */
const LAST = FIELD_SIDE - 1.001;

type InkBox = Pick<GlyphMeasures, "left" | "top" | "right" | "bottom">;

/**
 * Weights of a cubic B-spline's four control points at the SPACING places of a pixel between two of them, scaled so that
 * independent control points of variance 1 blend to variance 1. Such a spline is a Gaussian that ends: of 4 pixels of
 * the image, as the one of Simard et al. 2003.
 */
const BLEND = Float64Array.from({ length: SPACING * 4 }, (_, i) => {
  const t = (Math.floor(i / 4) + 0.5) / SPACING;
  const weights = [(1 - t) ** 3, 3 * t ** 3 - 6 * t * t + 4, -3 * t ** 3 + 3 * t * t + 3 * t + 1, t ** 3];
  return weights[i % 4]! / Math.hypot(...weights);
});

/**
 * A glyph bent: its field sampled at places that a smooth random displacement moves (elastic distortion; Simard, Steinkraus
 * and Platt 2003, "Best practices for convolutional neural networks applied to visual document analysis").
 *
 * Distances are those of before the bending: where it stretches, strokes are wider. The ink's box comes to stand in the
 * middle, where there is the most room for ink to move to.
 *
 * @param field `[56, 56]`
 * @param box of its ink, in its pixels
 * @param deviation of each displacement's x and y, in pixels of the 28x28 image
 * @returns `[56, 56]`
 */
export function bentField(random: Random, field: Uint8Array, box: InkBox, deviation: number): Uint8Array {
  const controls = random.fillNormal(new Float32Array(2 * CONTROLS * CONTROLS));
  const amount = FIELD_SCALE * deviation;
  const shiftX = Math.round((box.left + box.right - FIELD_SIDE) / 2);
  const shiftY = Math.round((box.top + box.bottom - FIELD_SIDE) / 2);
  const bent = new Uint8Array(FIELD_AREA);
  const row = new Float64Array(2 * CONTROLS);
  for (let y = 0, at = 0; y < FIELD_SIDE; y++) {
    blendRow(controls, y, amount, row);
    for (let left = 0, x = 0; x < FIELD_SIDE; left++) {
      const right = left + CONTROLS;
      const a = row[left]!;
      const b = row[left + 1]!;
      const c = row[left + 2]!;
      const d = row[left + 3]!;
      const e = row[right]!;
      const f = row[right + 1]!;
      const g = row[right + 2]!;
      const h = row[right + 3]!;
      for (let k = 0; k < 4 * SPACING; k += 4, x++, at++) {
        const p = BLEND[k]!;
        const q = BLEND[k + 1]!;
        const r = BLEND[k + 2]!;
        const s = BLEND[k + 3]!;
        const dx = p * a + q * b + r * c + s * d;
        const dy = p * e + q * f + r * g + s * h;
        bent[at] = sample(field, x + shiftX + dx, y + shiftY + dy);
      }
    }
  }
  return bent;
}

/** The control points' columns blended at the height of row y: x and then y of each column's displacement. */
function blendRow(controls: Float32Array, y: number, amount: number, row: Float64Array): void {
  const top = Math.floor(y / SPACING) * CONTROLS;
  const phase = 4 * (y % SPACING);
  for (let axis = 0; axis < 2; axis++) {
    for (let column = 0; column < CONTROLS; column++) {
      const from = axis * CONTROLS * CONTROLS + top + column;
      let sum = 0;
      for (let k = 0; k < 4; k++) sum += BLEND[phase + k]! * controls[from + k * CONTROLS]!;
      row[axis * CONTROLS + column] = amount * sum;
    }
  }
}

/** The field between its pixels, bilinear; beyond its border it is as at the border. */
function sample(field: Uint8Array, x: number, y: number): number {
  const u = x < 0 ? 0 : x > LAST ? LAST : x;
  const v = y < 0 ? 0 : y > LAST ? LAST : y;
  const column = u | 0;
  const line = v | 0;
  const s = u - column;
  const from = line * FIELD_SIDE + column;
  const p = field[from]!;
  const q = field[from + FIELD_SIDE]!;
  const above = p + (field[from + 1]! - p) * s;
  const below = q + (field[from + FIELD_SIDE + 1]! - q) * s;
  return (above + (below - above) * (v - line) + 0.5) | 0;
}
