import { readingOfLine } from "@numera/reader/testing";
import { expect, it } from "vitest";
import type { Stroke } from "../../drawing/stroke.ts";
import type { ReadResult } from "../../reading/readResult.ts";
import { type Action, reduce } from "./reduce.ts";
import { initialState, type StudioState } from "./studio.ts";

const stroke: Stroke = { points: [[10, 10, 0.5]], width: 8, measured: false };
const result: ReadResult = {
  reading: readingOfLine("7", { x: 0, y: 0, width: 9, height: 9 }, "sure"),
  alternatives: [],
  width: 100,
  height: 100,
  ms: 1,
};
const after = (...actions: Action[]): StudioState => actions.reduce(reduce, initialState);

it("keeps the last number in view while the drawing is read anew", () => {
  const state = after(
    { type: "stroke drawn", stroke },
    { type: "drawing read", result },
    { type: "stroke drawn", stroke },
    { type: "drawing being read" },
  );
  expect(state.drawn).toEqual({ state: "reading", result });
});

it("shows no number as soon as the sheet is cleared, and brings the strokes back by undo", () => {
  const cleared = after(
    { type: "stroke drawn", stroke },
    { type: "drawing read", result },
    { type: "sheet cleared" },
  );
  expect(cleared.drawn).toEqual({ state: "empty" });
  expect(reduce(cleared, { type: "undone" }).history.strokes).toEqual([stroke]);
});

it("shows no boxes of where the ink was once a smaller sheet has moved it", () => {
  const read = [
    { type: "stroke drawn", stroke },
    { type: "drawing read", result },
  ] as const;
  expect(after(...read, { type: "sheet resized", width: 300, height: 200 }).drawn).toEqual({
    state: "read",
    result,
  });
  expect(after(...read, { type: "sheet resized", width: 8, height: 8 }).drawn).toEqual({ state: "waiting" });
});

it("takes no step on an empty sheet", () => {
  expect(after({ type: "sheet cleared" })).toBe(initialState);
  expect(after({ type: "undone" })).toBe(initialState);
});

it("keeps the pen between its thinnest and its widest, and takes it in hand", () => {
  const state = after({ type: "tool chosen", tool: "eraser" }, { type: "pen width chosen", width: 99 });
  expect(state).toMatchObject({ tool: "pen", penWidth: 24 });
});

it("tells what keeps the reader from reading once: where the number would stand", () => {
  const told = after(
    { type: "opening failed", message: "No reader." },
    { type: "opening failed", message: "No image." },
    { type: "stroke drawn", stroke },
    { type: "drawing failed", message: "No reader." },
  );
  expect(told.failures).toEqual(["No image."]);
  expect(told.drawn).toEqual({ state: "failed", message: "No reader." });
});
