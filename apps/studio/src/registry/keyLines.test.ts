import { expect, it } from "vitest";
import { keyLines } from "./keyLines.ts";

it("puts the keys of a line together, and what one key does in several places", () => {
  expect(
    keyLines([
      { key: "ctrl+z", help: "undo", line: "undo" },
      { key: "delete", help: "clear the sheet", line: "delete" },
      { key: "arrowup", help: "image before", line: "step" },
      { key: "ctrl+y", help: "redo", line: "undo" },
      { key: "arrowdown", help: "after", line: "step" },
      { key: "delete", help: "remove the image", line: "delete" },
    ]),
  ).toEqual([
    { keys: "Ctrl Z · Ctrl Y", help: "undo · redo" },
    { keys: "Delete", help: "clear the sheet, or remove the image" },
    { keys: "↑ · ↓", help: "image before · after" },
  ]);
});
