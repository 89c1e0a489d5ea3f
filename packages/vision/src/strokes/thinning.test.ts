import { expect, it } from "vitest";
import { thin } from "./thinning.ts";

/** Thins a drawing, "#" ink, in a frame of paper. */
function thinned(rows: readonly string[]) {
  const stride = rows[0]!.length + 2;
  const framed = ["", ...rows, ""].map((row) => `.${row.padEnd(stride - 2, ".")}.`);
  const ink = Uint8Array.from(framed.join(""), (pixel) => (pixel === "#" ? 1 : 0));
  const skeleton = thin(ink, stride, framed.length);
  return { ...skeleton, ink: [...ink].filter((pixel) => pixel === 1).length };
}

const bar = Array.from({ length: 15 }, () => "###");
const across = (rows: readonly string[], from: number) =>
  rows.map((row, y) => (y >= from && y < from + 3 ? "#".repeat(15) : `......${row}......`));

it("thins a bar to a line with two ends", () => {
  const { ends, forks, length, ink } = thinned(bar);
  expect([ends, forks]).toEqual([2, 0]);
  expect(length).toBe(ink);
  expect(length).toBeGreaterThanOrEqual(12);
  expect(length).toBeLessThanOrEqual(15);
});

it("finds four ends and two forks where bars cross, three ends and one where one ends on the other", () => {
  expect(thinned(across(bar, 6))).toMatchObject({ ends: 4, forks: 2 });
  expect(thinned(across(bar, 0))).toMatchObject({ ends: 3, forks: 1 });
});

it("leaves a ring without ends", () => {
  const ring = ["..#####..", ".#######.", "##.....##", "##.....##", "##.....##", ".#######.", "..#####.."];
  expect(thinned(ring)).toMatchObject({ ends: 0, forks: 0 });
});
