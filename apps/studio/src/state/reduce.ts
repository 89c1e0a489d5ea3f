import { changed, redone, undone } from "../drawing/history.ts";
import type { Stroke } from "../drawing/stroke.ts";
import type { ReadResult } from "../reading/readResult.ts";
import type { ReaderSettings } from "../reading/settings.ts";
import { type Outcome, penWidths, type StudioState, type Theme, type Tool } from "./studio.ts";

/** What may happen. */
export type Action =
  | { readonly type: "stroke drawn"; readonly stroke: Stroke }
  | { readonly type: "strokes erased"; readonly left: readonly Stroke[] }
  | { readonly type: "sheet cleared" | "undone" | "redone" }
  | { readonly type: "sheet resized"; readonly width: number; readonly height: number }
  | { readonly type: "tool chosen"; readonly tool: Tool }
  | { readonly type: "pen width chosen"; readonly width: number }
  | { readonly type: "theme chosen"; readonly theme: Theme }
  | { readonly type: "settings changed"; readonly settings: Partial<ReaderSettings> }
  | { readonly type: "drawing being read" }
  | { readonly type: "drawing read"; readonly result: ReadResult | undefined }
  | { readonly type: "drawing failed"; readonly message: string };

export function reduce(state: StudioState, action: Action): StudioState {
  switch (action.type) {
    case "stroke drawn":
      return withHistory(state, changed(state.history, [...state.history.strokes, action.stroke]));
    case "strokes erased":
      return withHistory(state, changed(state.history, action.left));
    case "sheet cleared":
      if (state.history.strokes.length === 0) return state;
      return withHistory(state, changed(state.history, []));
    case "undone":
      return withHistory(state, undone(state.history));
    case "redone":
      return withHistory(state, redone(state.history));
    case "sheet resized":
      return { ...state, sheet: { width: action.width, height: action.height } };
    case "tool chosen":
      return { ...state, tool: action.tool };
    case "pen width chosen":
      return {
        ...state,
        tool: "pen",
        penWidth: Math.min(penWidths.most, Math.max(penWidths.least, action.width)),
      };
    case "theme chosen":
      return { ...state, theme: action.theme };
    case "settings changed":
      return { ...state, settings: { ...state.settings, ...action.settings } };
    case "drawing being read":
      return { ...state, drawn: beingRead(state.drawn) };
    case "drawing read":
      return { ...state, drawn: outcomeOf(action.result) };
    case "drawing failed":
      return { ...state, drawn: { state: "failed", message: action.message } };
  }
}

/** An empty sheet is empty at once, whatever is still being read. */
function withHistory(state: StudioState, history: StudioState["history"]): StudioState {
  if (history === state.history) return state;
  return { ...state, history, drawn: history.strokes.length === 0 ? { state: "empty" } : state.drawn };
}

function beingRead(before: Outcome): Outcome {
  return { state: "reading", result: "result" in before ? before.result : undefined };
}

function outcomeOf(result: ReadResult | undefined): Outcome {
  return result === undefined ? { state: "empty" } : { state: "read", result };
}
