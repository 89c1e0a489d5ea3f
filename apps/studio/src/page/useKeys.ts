import { useEffect } from "react";
import type { Action } from "../state/reduce.ts";
import type { StudioState } from "../state/studio.ts";

/** Keys that work wherever one is on the page, except where one types. */
export function useKeys({ penWidth }: StudioState, dispatch: (action: Action) => void): void {
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      if (isTyping(event.target) || event.altKey) return;
      const action = actionOf(event, penWidth);
      if (action === undefined) return;
      event.preventDefault();
      if (action === "copy") document.querySelector<HTMLElement>("[data-copy]")?.click();
      else dispatch(action);
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

function actionOf(event: KeyboardEvent, penWidth: number): Action | "copy" | undefined {
  const key = event.key.toLowerCase();
  if (event.ctrlKey || event.metaKey) {
    if (key === "z") return { type: event.shiftKey ? "redone" : "undone" };
    return key === "y" ? { type: "redone" } : undefined;
  }
  switch (key) {
    case "p":
      return { type: "tool chosen", tool: "pen" };
    case "e":
      return { type: "tool chosen", tool: "eraser" };
    case "[":
      return { type: "pen width chosen", width: penWidth - 2 };
    case "]":
      return { type: "pen width chosen", width: penWidth + 2 };
    case "delete":
      return { type: "sheet cleared" };
    case "c":
      return "copy";
  }
  return undefined;
}
