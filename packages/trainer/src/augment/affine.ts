/**
 * A linear map of the plane in pixels about the image's center, from a point of the augmented image to the point of
 * the original that it shows: `x' = a x + b y + tx`, `y' = c x + d y + ty`.
 */
export interface Affine {
  readonly a: number;
  readonly b: number;
  readonly c: number;
  readonly d: number;
  readonly tx: number;
  readonly ty: number;
}

export const identity: Affine = { a: 1, b: 0, c: 0, d: 1, tx: 0, ty: 0 };

/** The map that applies `first` and then `second`. */
export function compose(first: Affine, second: Affine): Affine {
  return {
    a: second.a * first.a + second.b * first.c,
    b: second.a * first.b + second.b * first.d,
    c: second.c * first.a + second.d * first.c,
    d: second.c * first.b + second.d * first.d,
    tx: second.a * first.tx + second.b * first.ty + second.tx,
    ty: second.c * first.tx + second.d * first.ty + second.ty,
  };
}
