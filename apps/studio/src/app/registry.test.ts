import { expect, it } from "vitest";
import { keyLines } from "../registry/keyLines.ts";
import { dialogs } from "./dialogs.ts";
import { registry } from "./registry.ts";

it("lists every key with what it does", () => {
  expect(keyLines(registry).map(({ keys, help }) => `${keys}: ${help}`)).toEqual([
    "P · E: pen · eraser",
    "[ · ]: thinner · thicker",
    "Ctrl Z · Ctrl Y: undo · redo",
    "Delete: clear the sheet, or remove the image",
    "C: copy the number",
    "Enter: show the number large",
    "N: correct the number",
    "O · Ctrl V: open images · paste one",
    "K: camera",
    "1 · 2: write · images",
    "↑ · ↓: image before · after",
    "L · R · X: turn left · turn right · crop",
    "B: how it was read",
    "H · S · M: history · settings · models",
    "T · G: teach it your handwriting · train a network",
    "?: these keys",
  ]);
});

it("has one dialog for each name, and no key that two of them ask for", () => {
  expect(new Set(dialogs.map(({ name }) => name)).size).toBe(dialogs.length);
  expect(new Set(dialogs.map(({ key }) => key)).size).toBe(dialogs.length);
});
