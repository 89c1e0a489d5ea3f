import { useLayoutEffect } from "react";
import type { Action } from "./state/reduce.ts";
import type { StudioState, View } from "./state/studio.ts";

/** Keys that work wherever one is on the page, except where one types. */
export function useKeys({ penWidth, view }: StudioState, dispatch: (action: Action) => void): void {
  // Before the page is first shown: who sees it may press a key.
  useLayoutEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      if (isTyping(event) || event.altKey) return;
      // A button that names a key is pressed by it, where it is in view.
      const key = event.key.toLowerCase();
      const button =
        event.ctrlKey || event.metaKey
          ? null
          : document.querySelector<HTMLButtonElement>(`button[data-key="${CSS.escape(key)}"]:enabled`);
      const action = button === null ? actionOf(event, penWidth, view) : undefined;
      if (button === null && action === undefined) return;
      event.preventDefault();
      button?.click();
      if (action !== undefined) dispatch(action);
    };
    window.addEventListener("keydown", pressed);
    return () => window.removeEventListener("keydown", pressed);
  }, [penWidth, view, dispatch]);
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

function actionOf(event: KeyboardEvent, penWidth: number, view: View): Action | undefined {
  const key = event.key.toLowerCase();
  if (event.ctrlKey || event.metaKey) {
    if (key === "z") return { type: event.shiftKey ? "redone" : "undone" };
    return key === "y" ? { type: "redone" } : undefined;
  }
  if (key === "1") return { type: "view chosen", view: "write" };
  if (key === "2") return { type: "view chosen", view: "images" };
  if (view === "images" && key === "arrowup") return { type: "image stepped", by: -1 };
  if (view === "images" && key === "arrowdown") return { type: "image stepped", by: 1 };
  if (key === "[") return { type: "pen width chosen", width: penWidth - 2 };
  if (key === "]") return { type: "pen width chosen", width: penWidth + 2 };
  return undefined;
}
