import fc from "fast-check";

/** Small static shapes: `minRank` to `maxRank` axes of 1 to 4. */
export function shapeArbitrary(minRank: number, maxRank: number): fc.Arbitrary<number[]> {
  return fc.array(fc.integer({ min: 1, max: 4 }), { minLength: minRank, maxLength: maxRank });
}

/** `[N, C, H, W]` of images large enough for a window of `kernel` pixels. */
export function imageArbitrary(kernel: number): fc.Arbitrary<[number, number, number, number]> {
  const side = fc.integer({ min: kernel, max: kernel + 3 });
  return fc.tuple(fc.integer({ min: 1, max: 2 }), fc.integer({ min: 1, max: 3 }), side, side);
}
