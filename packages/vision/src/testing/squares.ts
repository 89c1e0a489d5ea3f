import fc from "fast-check";

/** Small images of any size and content, and any radius. */
export function onAnyImage(
  check: (data: Uint8Array, width: number, height: number, radius: number) => void,
): void {
  const side = fc.integer({ min: 1, max: 14 });
  fc.assert(
    fc.property(
      side,
      side,
      fc.integer({ min: 0, max: 15 }),
      fc.infiniteStream(fc.nat(255)),
      (w, h, radius, levels) => {
        check(
          Uint8Array.from({ length: w * h }, () => levels.next().value!),
          w,
          h,
          radius,
        );
      },
    ),
  );
}

/** The extreme over the square of side `2 radius + 1` around each pixel, from the definition. */
export function extremes(
  data: Uint8Array,
  width: number,
  radius: number,
  extreme: (...levels: number[]) => number,
): Uint8Array {
  const isNear = (a: number, b: number) => Math.abs(a - b) <= radius;
  return data.map((_, i) => {
    const [x, y] = [i % width, Math.floor(i / width)];
    return extreme(...data.filter((_, j) => isNear(j % width, x) && isNear(Math.floor(j / width), y)));
  });
}
