import type { Random } from "@numera/graph";

/** Distance of the control points and width of their influence, in pixels. */
const SPACING = 4;

/** Control points along a side of `side` pixels. */
export function controlPoints(side: number): number {
  return Math.ceil(side / SPACING);
}

/**
 * Elastic distortion (Simard, Steinkraus, Platt 2003): a random displacement field smoothed by a Gaussian. The noise
 * is drawn at control points 4 pixels apart rather than at every pixel, which a Gaussian of that width cannot tell
 * apart. Row p of this matrix `[height * width, controls]` holds each control point's weight at pixel p, scaled so
 * that standard normal draws displace every pixel with standard deviation 1.
 */
export function elasticBasis(height: number, width: number): Float32Array {
  const [rows, columns] = [controlPoints(height), controlPoints(width)];
  const basis = new Float32Array(height * width * rows * columns);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const row = basis.subarray((y * width + x) * rows * columns, (y * width + x + 1) * rows * columns);
      for (let j = 0; j < rows; j++) {
        for (let i = 0; i < columns; i++) {
          const squared = (x - (i + 0.5) * SPACING + 0.5) ** 2 + (y - (j + 0.5) * SPACING + 0.5) ** 2;
          row[j * columns + i] = Math.exp(-squared / (2 * SPACING * SPACING));
        }
      }
      const length = Math.hypot(...row);
      for (let k = 0; k < row.length; k++) row[k] = row[k]! / length;
    }
  }
  return basis;
}

/** Displacements of `count` control points, normal with standard deviation `pixels` along both axes. */
export function elasticDraws(pixels: number, count: number, random: Random): Float32Array {
  return random.fillNormal(new Float32Array(count * 2)).map((value) => value * pixels);
}
