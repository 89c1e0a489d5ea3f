import { Random } from "@numera/random";
import { expect, it } from "vitest";
import { strokeDigits } from "../testing/strokeDigits.ts";
import { bornDigital, pencil, scansAndPhotos } from "./copies.ts";
import { tableCells } from "./rows.ts";

const hands = strokeDigits();

it.each([bornDigital, scansAndPhotos, pencil, tableCells])(
  "$name: draws numbers, the same from the same stream",
  (kind) => {
    for (let i = 0; i < 6; i++) {
      const drawn = kind.draw(new Random(4).at(i), hands);
      expect(kind.draw(new Random(4).at(i), hands)).toEqual(drawn);
      expect(drawn.text).toMatch(kind === tableCells ? /^[0-9.]+( [0-9.]+)*$/ : /^[0-9]{1,8}$/);
      expect(drawn.image.width).toBeGreaterThan(8);
    }
  },
);

it("writes the numbers of a row, and not only the first", () => {
  const texts = Array.from({ length: 20 }, (_, i) => tableCells.draw(new Random(5).at(i), hands).text);
  expect(texts.some((text) => text.split(" ").length >= 3)).toBe(true);
  expect(texts.some((text) => /^\.\d|[ ]\.\d/.test(text))).toBe(true);
});
