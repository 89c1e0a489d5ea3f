import { useLayoutEffect } from "react";
import type { ShortcutEntry } from "../registry/entries.ts";
import { registry } from "./registry.ts";
import type { Action } from "./state/reduce.ts";
import type { StudioState } from "./state/studio.ts";

const shortcuts: readonly ShortcutEntry<StudioState, Action>[] = registry.filter(
  (entry) => "action" in entry,
);

/** Keys that work wherever one is on the page, except where one types. */
export function useKeys(state: StudioState, dispatch: (action: Action) => void): void {
  // Before the page is first shown: who sees it may press a key.
  useLayoutEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      if (isTyping(event) || event.altKey) return;
      // A button that names a key is pressed by it, where it is in view.
      const key = keyOf(event);
      const button = document.querySelector<HTMLButtonElement>(
        `button[data-key="${CSS.escape(key)}"]:enabled`,
      );
      const shortcut = button === null ? shortcuts.find((entry) => entry.key === key) : undefined;
      const action = shortcut?.action(state, event.shiftKey);
      if (button === null && action === undefined) return;
      event.preventDefault();
      button?.click();
      if (action !== undefined) dispatch(action);
    };
    window.addEventListener("keydown", pressed);
    return () => window.removeEventListener("keydown", pressed);
  }, [state, dispatch]);
}

/** As entries name it. */
function keyOf({ key, ctrlKey, metaKey }: KeyboardEvent): string {
  return `${ctrlKey || metaKey ? "ctrl+" : ""}${key.toLowerCase()}`;
}

/** Keys that the element in focus takes for itself. */
function isTyping({ target, key }: KeyboardEvent): boolean {
  if (!(target instanceof HTMLElement)) return false;
  // A dialog that was closed just now still holds the focus for a moment, and takes nothing any more.
  if (target.closest("dialog:not([open])")) return false;
  if (target.closest("input:not([type=range]), textarea, select, dialog[open]")) return true;
  if (key.startsWith("Arrow")) return target.closest("input, [role=group]") !== null;
  return key === "Enter" && target.closest("button, a") !== null;
}
