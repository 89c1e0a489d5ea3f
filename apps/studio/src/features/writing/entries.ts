import type { KeyEntry, ShortcutEntry } from "../../registry/entries.ts";
import type { WritingAction, WritingState } from "./writing.ts";

type Shortcut = ShortcutEntry<WritingState, WritingAction>;

/** Pixels by which a key makes the pen wider. */
const penStep = 2;

export const pen: KeyEntry = { key: "p", help: "pen", line: "tool" };
export const eraser: KeyEntry = { key: "e", help: "eraser", line: "tool" };

const thinner: Shortcut = {
  key: "[",
  help: "thinner",
  line: "pen width",
  action: ({ penWidth }) => ({ type: "pen width chosen", width: penWidth - penStep }),
};
const thicker: Shortcut = {
  key: "]",
  help: "thicker",
  line: "pen width",
  action: ({ penWidth }) => ({ type: "pen width chosen", width: penWidth + penStep }),
};

export const undo: Shortcut = {
  key: "ctrl+z",
  help: "undo",
  line: "undo",
  action: (_, shift) => ({ type: shift ? "redone" : "undone" }),
};
export const redo: Shortcut = {
  key: "ctrl+y",
  help: "redo",
  line: "undo",
  action: () => ({ type: "redone" }),
};

export const clearSheet: KeyEntry = { key: "delete", help: "clear the sheet", line: "delete" };

export const writingEntries = [pen, eraser, thinner, thicker, undo, redo, clearSheet] as const;
