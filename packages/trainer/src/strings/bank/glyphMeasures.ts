import { FIELD_EDGE, FIELD_SIDE, FIELD_UNIT } from "./signedDistanceField.ts";

/** What the layout needs to know of a glyph; lengths in pixels of its field. */
export interface GlyphMeasures {
  /** Half the width of its strokes: the 85th percentile of the depth over the ink. */
  readonly halfWidth: number;
  /** The ink's box: columns left <= x < right, rows top <= y < bottom. */
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  /** How far the ink leans: pixels to the right for each pixel up (covariance of x and -y over variance of y). */
  readonly slant: number;
}

/** Measures a field; undefined where it holds no ink. */
export function measureGlyph(field: Uint8Array): GlyphMeasures | undefined {
  const depths = new Uint32Array(256);
  let [left, top, right, bottom] = [FIELD_SIDE, FIELD_SIDE, 0, 0];
  let [count, sumX, sumY, sumXY, sumYY] = [0, 0, 0, 0, 0];
  for (let y = 0, at = 0; y < FIELD_SIDE; y++) {
    for (let x = 0; x < FIELD_SIDE; x++, at++) {
      const value = field[at]!;
      if (value <= FIELD_EDGE) continue;
      depths[value]!++;
      if (x < left) left = x;
      if (x >= right) right = x + 1;
      if (y < top) top = y;
      bottom = y + 1;
      count++;
      sumX += x;
      sumY += y;
      sumXY += x * y;
      sumYY += y * y;
    }
  }
  if (count === 0) return undefined;
  let depth = FIELD_EDGE;
  for (let below = 0; below < 0.85 * count; below += depths[depth]!) depth++;
  const covariance = sumXY / count - (sumX / count) * (sumY / count);
  const variance = sumYY / count - (sumY / count) ** 2;
  return {
    halfWidth: (depth - FIELD_EDGE) / FIELD_UNIT,
    left,
    top,
    right,
    bottom,
    slant: variance > 0 ? -covariance / variance : 0,
  };
}
