import type { DialogEntry } from "../registry/entries.ts";
import type { StudioContext } from "./context.ts";
import { type DialogName, registry } from "./registry.ts";

/** The registered dialogs: each finds in the page's context what it needs. */
export const dialogs: readonly DialogEntry<DialogName, StudioContext>[] = registry.filter(
  (entry) => "Content" in entry,
);
