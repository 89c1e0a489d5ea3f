import { useEffect } from "react";
import type { Action } from "../state/reduce.ts";
import type { StudioState } from "../state/studio.ts";

/** Keys that work wherever one is on the page, except where one types. */
export function useKeys({ penWidth }: StudioState, dispatch: (action: Action) => void): void {
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      if (isTyping(event.target) || event.altKey) return;
      // A button that names a key is pressed by it, where it is in view.
      const key = event.key.toLowerCase();
      const button =
        event.ctrlKey || event.metaKey
          ? null
          : document.querySelector<HTMLButtonElement>(`button[data-key="${CSS.escape(key)}"]:enabled`);
      const action = button === null ? actionOf(event, penWidth) : undefined;
      if (button === null && action === undefined) return;
      event.preventDefault();
      button?.click();
      if (action !== undefined) dispatch(action);
    };
    window.addEventListener("keydown", pressed);
    return () => window.removeEventListener("keydown", pressed);
  }, [penWidth, dispatch]);
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    target.closest("input:not([type=range], [type=checkbox]), textarea, select, dialog[open]") !== null
  );
}

function actionOf(event: KeyboardEvent, penWidth: number): Action | undefined {
  const key = event.key.toLowerCase();
  if (event.ctrlKey || event.metaKey) {
    if (key === "z") return { type: event.shiftKey ? "redone" : "undone" };
    return key === "y" ? { type: "redone" } : undefined;
  }
  if (key === "[") return { type: "pen width chosen", width: penWidth - 2 };
  if (key === "]") return { type: "pen width chosen", width: penWidth + 2 };
  return undefined;
}
