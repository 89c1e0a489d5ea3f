import { Random } from "@numera/random";
import { expect, it } from "vitest";
import { withoutNumber } from "./withoutNumber.ts";

it("draws whole images, the same for the same stream, and different ones for others", () => {
  const images = Array.from({ length: 12 }, (_, i) => withoutNumber(new Random(3).at(i)));
  for (const { width, height, data } of images) expect(data).toHaveLength(width * height);
  expect(withoutNumber(new Random(3).at(7))).toEqual(images[7]);
  expect(new Set(images.map(({ data }) => data.join())).size).toBe(12);
});

it("mostly draws something that stands out from its surroundings", () => {
  const contrasts = Array.from({ length: 12 }, (_, i) => {
    const { data } = withoutNumber(new Random(4).at(i));
    const sorted = data.slice().sort();
    return sorted[Math.floor(0.5 * data.length)]! - sorted[Math.floor(0.01 * data.length)]!;
  });
  expect(contrasts.filter((contrast) => contrast > 30).length).toBeGreaterThan(7);
});
