import { Random } from "@numera/random";
import { expect, it } from "vitest";
import { inkPlane } from "../inkPlane.ts";
import { strokeDigits } from "../testing/strokeDigits.ts";
import { isLegible } from "./legible.ts";
import { cut, write } from "./write.ts";

const hands = strokeDigits();

it("writes as high as it is told, with wide pens and thin ones", () => {
  for (const pen of [undefined, 2, 12]) {
    const plane = write(new Random(1), hands, { text: "8", height: 100, pen, unrest: 0 });
    expect(Math.abs(plane.height - 100)).toBeLessThan(4);
  }
});

it("lays more ink with a wider pen", () => {
  const ink = [1, 4, 12].map((pen) =>
    write(new Random(1), hands, { text: "47", height: 80, pen }).data.reduce((sum, cover) => sum + cover, 0),
  );
  expect(ink[1]! / ink[0]!).toBeGreaterThan(2.5);
  expect(ink[2]! / ink[1]!).toBeGreaterThan(2);
});

it("cuts a plane to its ink and a margin", () => {
  const plane = inkPlane(10, 10);
  plane.data[3 * 10 + 4] = 1;
  plane.data[5 * 10 + 6] = 1;
  const { width, height, data } = cut(plane, 1);
  expect([width, height]).toEqual([5, 5]);
  expect([...data.keys()].filter((i) => data[i] === 1)).toEqual([1 * 5 + 1, 3 * 5 + 3]);
  expect(() => cut(inkPlane(4, 4))).toThrow("without ink");
});

it("takes digits for legible that have their holes, and no others", () => {
  const { images } = hands.dataset;
  const picture = (digit: number) => images.slice(digit * 784, (digit + 1) * 784);
  const image = (data: Uint8Array) => ({ width: 28, height: 28, channels: 1 as const, data });
  for (let digit = 0; digit < 10; digit++) expect(isLegible(image(picture(digit)), digit)).toBe(true);
  expect(isLegible(image(picture(0)), 1)).toBe(false);
  expect(isLegible(image(picture(6)), 8)).toBe(false);
  const open = picture(0).map((value, i) => (i % 28 > 16 && i > 10 * 28 && i < 16 * 28 ? 0 : value));
  expect(isLegible(image(open), 0)).toBe(false);
});
