import { expect, it } from "vitest";
import { BriefReasons } from "./briefReasons.ts";

const improbable = "the calibrated probability is 43.2 %, less than 90.1 %";
const next = '"165" is next (33.6 %)';
const faint = (levels: number) =>
  `the ink is only ${levels} gray levels darker than the paper; the calibration knows it from 15 on`;

it("gives the threshold where nothing but the confidence speaks against a line, and nothing where it is sure", () => {
  const brief = new BriefReasons(0.901);
  expect(brief.of({ reasons: [improbable, next] })).toBe("under 90.1 %");
  expect(brief.of({ reasons: [] })).toBe("");
});

it("tells a reason in full behind three lines, and by a mark behind the next", () => {
  const brief = new BriefReasons(0.901);
  const told = [9, 10, 11, 12, 13].map((levels) => brief.of({ reasons: [improbable, next, faint(levels)] }));
  expect(told).toEqual([faint(9), faint(10), faint(11), "faint ink", "faint ink"]);
});

it("always tells in full what is of one line by itself", () => {
  const brief = new BriefReasons(0.901);
  const stroke = "a stroke crosses 7 at 1";
  expect(Array.from({ length: 5 }, () => brief.of({ reasons: [stroke] }))).toEqual(Array(5).fill(stroke));
});
