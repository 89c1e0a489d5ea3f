import { expect, it } from "vitest";
import { SourceReasons } from "./sourceReasons.ts";

const improbable = "the calibrated probability is 43.2 %, less than 90.1 %";
const next = '"165" is next (33.6 %)';
const faint = "the ink is only 9 gray levels darker than the paper; the calibration knows it from 15 on";
const longer = "20 characters are read; the calibration knows 1 to 15";

/** What holds for a run of so many lines with these reasons, and so many that are sure. */
function foundIn(runs: readonly (readonly [lines: number, reasons: readonly string[]])[], sure = 0) {
  const counted = new SourceReasons();
  for (const [lines, reasons] of [...runs, [sure, []] as const]) {
    counted.add(Array.from({ length: lines }, () => ({ reasons: [...reasons] })));
  }
  return counted.found();
}

it("holds for a run from twenty lines on that are half of all", () => {
  expect(foundIn([[20, [improbable, next]]], 20)).toEqual([{ kind: "improbable", lines: 20, of: 40 }]);
  expect(foundIn([[19, [improbable, next]]])).toEqual([]);
  expect(foundIn([[20, [improbable, next]]], 21)).toEqual([]);
});

it("tells of low confidences only where nothing says why they are low", () => {
  const why = foundIn([
    [5, [improbable, next]],
    [25, [improbable, next, faint]],
    [5, [improbable, longer]],
  ]);
  expect(why).toEqual([{ kind: "contrast", lines: 25, of: 35 }]);
});

it("tells what is more frequent first, and counts a line once a kind", () => {
  const both = foundIn([
    [20, [faint, longer]],
    [10, [improbable, longer, longer]],
  ]);
  expect(both).toEqual([
    { kind: "length", lines: 30, of: 30 },
    { kind: "contrast", lines: 20, of: 30 },
  ]);
});

it("tells nothing of what is of single lines", () => {
  expect(foundIn([[30, ["a stroke crosses 7 at 1"]]])).toEqual([]);
});
