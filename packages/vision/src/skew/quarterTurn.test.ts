import fc from "fast-check";
import { expect, it } from "vitest";
import type { GrayImage } from "../raster.ts";
import { transformPoint } from "../transform.ts";
import { quarterTurn } from "./quarterTurn.ts";

const images = fc
  .tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 6 }))
  .chain(([width, height]) =>
    fc
      .uint8Array({ minLength: width * height, maxLength: width * height })
      .map((data): GrayImage => ({ width, height, channels: 1, data })),
  );

it("turns clockwise: the upper left pixel goes to the upper right", () => {
  const { image } = quarterTurn({ width: 3, height: 1, channels: 1, data: Uint8Array.of(1, 2, 3) }, 1);
  expect([image.width, image.height, ...image.data]).toEqual([1, 3, 1, 2, 3]);
  const two = quarterTurn({ width: 1, height: 3, channels: 1, data: Uint8Array.of(1, 2, 3) }, 1).image;
  expect([two.width, two.height, ...two.data]).toEqual([3, 1, 3, 2, 1]);
});

it("gives the image back after four quarters, and tells where each pixel came from", () => {
  fc.assert(
    fc.property(images, fc.constantFrom(1, 2, 3), (image, quarters) => {
      const { image: turned, back } = quarterTurn(image, quarters);
      const rest = (4 - quarters) as 1 | 2 | 3;
      expect(quarterTurn(turned, rest).image).toEqual(image);
      for (let at = 0; at < turned.data.length; at++) {
        const center = [(at % turned.width) + 0.5, Math.floor(at / turned.width) + 0.5] as const;
        const [x, y] = transformPoint(back, center);
        expect(image.data[Math.floor(y) * image.width + Math.floor(x)]).toBe(turned.data[at]);
      }
    }),
  );
});
