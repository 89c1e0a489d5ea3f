import { expect, test } from "vitest";
import { bankOfCutDigits, cutDigits } from "./cutDigits.ts";

/** Paper of 60x30 with two bars, the second beside a speck of its neighbor's ink. */
function bars() {
  const data = new Uint8Array(60 * 30).fill(230);
  const fill = (x: number, y: number, width: number, height: number) => {
    for (let row = y; row < y + height; row++) data.fill(30, row * 60 + x, row * 60 + x + width);
  };
  fill(10, 5, 4, 20);
  fill(36, 5, 4, 20);
  fill(30, 20, 2, 3);
  return { width: 60, height: 30, channels: 1 as const, data };
}

const box = (digit: number, x: number, width: number) => ({ digit, x, y: 3, width, height: 24 });
const inkOf = (image: Uint8Array) => image.filter((value) => value > 127).length;

test("digits come out 20 pixels high and centerd, without a neighbor's ink", () => {
  const [first, second] = cutDigits(bars(), [box(1, 6, 12), box(7, 30, 14)]);
  expect([first!.digit, second!.digit]).toEqual([1, 7]);
  const rows = [...Array(28).keys()].filter((y) =>
    first!.image.subarray(y * 28, y * 28 + 28).some((v) => v > 127),
  );
  expect(rows).toHaveLength(20);
  expect(inkOf(first!.image)).toBeGreaterThan(60);
  expect(second!.image).toEqual(first!.image);
});

test("a box beside the image or on bare paper gives no digit", () => {
  expect(cutDigits(bars(), [box(3, 80, 10), box(4, 18, 8)])).toEqual([]);
});

test("a bank has all ten digits or is none", () => {
  const [bar] = cutDigits(bars(), [box(1, 6, 12)]);
  const ten = Array.from({ length: 10 }, (_, digit) => ({ digit, image: bar!.image }));
  expect(bankOfCutDigits(ten.slice(1))).toBeUndefined();
  const bank = bankOfCutDigits(ten)!;
  expect(bank.count).toBe(10);
  expect([...bank.writers]).toEqual([0]);
  expect(bank.of(0, 7)).toHaveLength(1);
});
