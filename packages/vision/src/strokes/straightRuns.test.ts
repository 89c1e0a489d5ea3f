import { expect, it } from "vitest";
import { straightRuns } from "./straightRuns.ts";

/** The runs of a drawing, "#" ink, in a frame of paper. */
function runsOf(rows: readonly string[]) {
  const stride = rows[0]!.length + 2;
  const framed = [".".repeat(stride), ...rows.map((row) => `.${row}.`), ".".repeat(stride)];
  return straightRuns(
    Uint8Array.from(framed.join(""), (pixel) => Number(pixel === "#")),
    stride,
    framed.length,
  );
}

it("measures a level stroke in the middle rows, and none at the top", () => {
  const paper = ".".repeat(8);
  const rows = Array.from({ length: 12 }, () => paper);
  expect(runsOf(rows.with(6, "########")).level).toBe(8);
  expect(runsOf(rows.with(0, "########")).level).toBe(0);
});

it("measures rising and falling strokes by the rows that they run through", () => {
  const rising = Array.from({ length: 8 }, (_, y) => `${".".repeat(7 - y)}#${".".repeat(y)}`);
  const falling = rising.toReversed();
  expect(runsOf(rising)).toMatchObject({ rising: 8, falling: 1 });
  expect(runsOf(falling)).toMatchObject({ rising: 1, falling: 8 });
});
