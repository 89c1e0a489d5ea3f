import type { KeyEntry, ShortcutEntry } from "../../registry/entries.ts";
import type { ImagesAction } from "./images.ts";

type Shortcut = ShortcutEntry<{ readonly view: string }, ImagesAction>;

export const openImages: KeyEntry = { key: "o", help: "open images", line: "open" };
/** The browser hears it, and tells what was pasted. */
const paste: KeyEntry = { key: "ctrl+v", help: "paste one", line: "open" };

const stepBack: Shortcut = {
  key: "arrowup",
  help: "image before",
  line: "step",
  action: ({ view }) => (view === "images" ? { type: "image stepped", by: -1 } : undefined),
};
const stepOn: Shortcut = {
  key: "arrowdown",
  help: "after",
  line: "step",
  action: ({ view }) => (view === "images" ? { type: "image stepped", by: 1 } : undefined),
};

export const turnLeft: KeyEntry = { key: "l", help: "turn left", line: "edit" };
export const turnRight: KeyEntry = { key: "r", help: "turn right", line: "edit" };
export const crop: KeyEntry = { key: "x", help: "crop", line: "edit" };
export const removeImage: KeyEntry = { key: "delete", help: "remove the image", line: "delete" };

export const openingEntries = [openImages, paste] as const;
export const imageEntries = [stepBack, stepOn, turnLeft, turnRight, crop, removeImage] as const;
