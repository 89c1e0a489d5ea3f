import fc from "fast-check";
import { expect, it } from "vitest";
import { maximumFilter } from "./maximumFilter.ts";

it("takes the maximum over the window, clipped at the borders", () => {
  expect([...maximumFilter(Uint8Array.of(1, 5, 2, 0, 0, 3), 6, 1, 1)]).toEqual([5, 5, 5, 2, 3, 3]);
});

it("agrees with the plain definition at every size and radius", () => {
  const size = fc.integer({ min: 1, max: 12 });
  fc.assert(
    fc.property(
      size,
      size,
      fc.integer({ min: 0, max: 15 }),
      fc.infiniteStream(fc.nat(255)),
      (w, h, r, levels) => {
        const data = Uint8Array.from({ length: w * h }, () => levels.next().value!);
        const plain = data.map((_, i) => {
          let most = 0;
          for (let y = 0; y < h; y++) {
            for (let x = 0; x < w; x++) {
              const near = Math.abs(x - (i % w)) <= r && Math.abs(y - Math.floor(i / w)) <= r;
              if (near) most = Math.max(most, data[y * w + x]!);
            }
          }
          return most;
        });
        expect([...maximumFilter(data, w, h, r)]).toEqual([...plain]);
      },
    ),
  );
});
