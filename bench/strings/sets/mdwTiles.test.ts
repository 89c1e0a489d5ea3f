import { Random } from "@numera/random";
import { barDigits } from "@numera/trainer/testing";
import { expect, it } from "vitest";
import { drawMdw, mdwNumber, tiles } from "./mdwTiles.ts";

const sources = { zips: ["00601", "99926"], amounts: ["0.5", "124.87", "5234.2"], writers: [2] };

const numbers = (domain: "zip" | "amount" | "time", count = 400) => {
  const random = new Random(1);
  return Array.from({ length: count }, () => mdwNumber(random, domain, sources));
};

it("writes ZIP codes with their zeros and amounts with two cents and no point", () => {
  expect(new Set(numbers("zip"))).toEqual(new Set(sources.zips));
  expect(new Set(numbers("amount"))).toEqual(new Set(["050", "12487", "523420"]));
});

it("writes times as hours without a leading zero and two digits of minutes", () => {
  for (const time of numbers("time")) {
    expect(time).toMatch(/^([0-9]|1[0-9]|2[0-3])[0-5][0-9]$/);
    expect(time).not.toBe("2359");
  }
});

it("lays tiles side by side, black on white", () => {
  const digits = barDigits();
  const image = tiles([0, 5], digits);
  expect([image.width, image.height]).toEqual([56, 28]);
  const at = (x: number, y: number) => image.data[y * 56 + x];
  expect(at(0, 10)).toBe(255);
  expect(at(12, 10)).toBe(155);
  expect(at(40, 10)).toBe(105);
});

it("takes only writers who have all digits, and gives the same image for the same number", () => {
  const digits = barDigits();
  const zips = { ...sources, zips: ["01234"], writers: [2] };
  const { image, label } = drawMdw(3, "zip", zips, digits, 7);
  expect(label).toBe("01234");
  // Writer 2's bars are four pixels wide.
  expect([...image.data.subarray(10 * 140, 10 * 140 + 28)].filter((level) => level < 255)).toHaveLength(4);
  expect(drawMdw(3, "zip", zips, digits, 7)).toEqual({ image, label });
  expect(() => drawMdw(0, "zip", { ...zips, zips: ["99999"] }, digits, 7)).toThrow("none of 1 writers");
});
