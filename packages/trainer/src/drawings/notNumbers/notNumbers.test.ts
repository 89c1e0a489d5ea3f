import { Random } from "@numera/random";
import { toGrayscale } from "@numera/vision";
import { expect, it } from "vitest";
import { strokeDigits } from "../testing/strokeDigits.ts";
import { NOT_NUMBERS, PRINTED_DIGITS } from "./index.ts";

const hands = strokeDigits();

it.each(NOT_NUMBERS)("$name: draws ink, no number, and the same image from the same stream", (kind) => {
  const draw = (i: number) => kind.draw(new Random(1).at(kind.name, i), hands);
  const [first, second] = [draw(0), draw(1)];
  expect([first.text, second.text]).toEqual(["", ""]);
  expect(draw(0)).toEqual(first);
  expect(second.image.data).not.toEqual(first.image.data);
  const { data } = toGrayscale(first.image);
  const sorted = data.slice().sort();
  expect(sorted.at(-1)! - sorted[0]!).toBeGreaterThan(30);
});

it("draws a display's digits of bars that do not bend: two levels, where the copy has no gray", () => {
  const [, display] = PRINTED_DIGITS;
  const images = Array.from({ length: 40 }, (_, i) => display!.draw(new Random(2).at(i), hands).image);
  expect(images.some(({ data }) => new Set(data).size === 2)).toBe(true);
});
