import fc from "fast-check";
import { expect, it } from "vitest";
import { medianFilter } from "./medianFilter.ts";

/** The median of the square around each pixel, by sorting. */
function sorted(data: Uint8Array, width: number, height: number, radius: number): number[] {
  return Array.from(data, (_, at) => {
    const [x, y] = [at % width, Math.floor(at / width)];
    const around: number[] = [];
    for (let v = Math.max(0, y - radius); v <= Math.min(height - 1, y + radius); v++) {
      for (let u = Math.max(0, x - radius); u <= Math.min(width - 1, x + radius); u++) {
        around.push(data[v * width + u]! >> 2);
      }
    }
    around.sort((a, b) => a - b);
    return 4 * around[around.length >> 1]! + 2;
  });
}

it("is the median of the square around each pixel, in steps of four levels", () => {
  const cases = fc.tuple(
    fc.integer({ min: 1, max: 9 }),
    fc.integer({ min: 1, max: 9 }),
    fc.integer({ min: 1, max: 3 }),
  );
  fc.assert(
    fc.property(
      cases.chain(([width, height, radius]) =>
        fc
          .uint8Array({ minLength: width * height, maxLength: width * height })
          .map((data) => ({ data, width, height, radius })),
      ),
      ({ data, width, height, radius }) => {
        const filtered = medianFilter({ data, width, height, channels: 1 }, radius);
        expect([...filtered.data]).toEqual(sorted(data, width, height, radius));
      },
    ),
  );
});
