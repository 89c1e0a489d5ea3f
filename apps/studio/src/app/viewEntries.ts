import type { ShortcutEntry } from "../registry/entries.ts";
import type { PageAction, PageState, View } from "./state/page.ts";

const choose = (key: string, view: View): ShortcutEntry<PageState, PageAction> => ({
  key,
  help: view,
  line: "view",
  action: () => ({ type: "view chosen", view }),
});

export const viewEntries = [choose("1", "write"), choose("2", "images")] as const;
