/** An affine map of the plane: `x' = a x + c y + e`, `y' = b x + d y + f`, as the matrices of the Canvas 2D API. */
export type Transform = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

/** Where a transform takes a point. */
export function transformPoint(
  [a, b, c, d, e, f]: Transform,
  [x, y]: readonly [x: number, y: number],
): [x: number, y: number] {
  return [a * x + c * y + e, b * x + d * y + f];
}

/** A transform, and then what it gives `factor` times as large. */
export function scaled([a, b, c, d, e, f]: Transform, factor: number): Transform {
  return [a * factor, b * factor, c * factor, d * factor, e * factor, f * factor];
}

/** A transform, and then another. */
export function followed([a, b, c, d, e, f]: Transform, [g, h, i, j, k, l]: Transform): Transform {
  return [g * a + i * b, h * a + j * b, g * c + i * d, h * c + j * d, g * e + i * f + k, h * e + j * f + l];
}
