import fc from "fast-check";
import { expect, it } from "vitest";
import { grayOf } from "../testing/pictures.ts";
import { transformPoint } from "../transform.ts";
import { turnGray } from "./turnGray.ts";

it("leaves an image that is turned by nothing as it is", () => {
  const image = grayOf(7, 5, (x, y) => 20 * x + 3 * y);
  expect([...turnGray(image, 0).image.data]).toEqual([...image.data]);
});

it("brings a line that falls by 20 degrees level", () => {
  const slope = Math.tan((20 * Math.PI) / 180);
  const { image } = turnGray(
    grayOf(200, 160, (x, y) => (Math.abs(y - 40 - slope * x) < 3 && x > 40 && x < 160 ? 0 : 255)),
    20,
  );
  const dark = [...image.data.keys()].filter((i) => image.data[i]! < 128);
  const rows = dark.map((i) => Math.floor(i / image.width));
  const columns = dark.map((i) => i % image.width);
  expect(Math.max(...rows) - Math.min(...rows)).toBeLessThan(9);
  expect(Math.max(...columns) - Math.min(...columns)).toBeGreaterThan(115);
});

it("knows where what it shows was: a dark spot is found again", () => {
  const place = fc.integer({ min: 10, max: 50 });
  fc.assert(
    fc.property(place, place, fc.integer({ min: -24, max: 24 }), (x, y, degrees) => {
      const spot = grayOf(64, 64, (u, v) => (Math.hypot(u - x, v - y) < 4 ? 0 : 255));
      const { image, back } = turnGray(spot, degrees);
      let [mass, sumX, sumY] = [0, 0, 0];
      image.data.forEach((level, i) => {
        mass += 255 - level;
        sumX += (255 - level) * ((i % image.width) + 0.5);
        sumY += (255 - level) * (Math.floor(i / image.width) + 0.5);
      });
      const [u, v] = transformPoint(back, [sumX / mass, sumY / mass]);
      expect(Math.hypot(u - x - 0.5, v - y - 0.5)).toBeLessThan(0.3);
    }),
    { numRuns: 20 },
  );
});
