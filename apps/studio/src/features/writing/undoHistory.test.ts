import { expect, it } from "vitest";
import type { Stroke } from "../../drawing/stroke.ts";
import { changed, emptyHistory, redone, undone } from "./undoHistory.ts";

const stroke = (x: number): Stroke => ({ points: [[x, 0, 0.5]], width: 8, measured: false });
const [a, b, c] = [stroke(1), stroke(2), stroke(3)];
const two = changed(changed(emptyHistory, [a]), [a, b]);

it("takes steps back and forth to the very same strokes", () => {
  expect(undone(two).strokes).toEqual([a]);
  expect(undone(undone(two)).strokes).toEqual([]);
  expect(redone(undone(two)).strokes).toEqual([a, b]);
});

it("stays where there is nothing to take back or to do again", () => {
  expect(undone(emptyHistory)).toBe(emptyHistory);
  expect(redone(two)).toBe(two);
});

it("forgets what was taken back once something else is drawn", () => {
  const other = changed(undone(two), [a, c]);
  expect(redone(other).strokes).toEqual([a, c]);
  expect(undone(other).strokes).toEqual([a]);
});

it("brings a cleared sheet back", () => {
  expect(undone(changed(two, [])).strokes).toEqual([a, b]);
});
