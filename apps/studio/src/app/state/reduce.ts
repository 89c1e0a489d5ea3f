import { fitted } from "../../drawing/fitted.ts";
import type { Stroke } from "../../drawing/stroke.ts";
import type { ImageEntry } from "../../features/images/imageEntry.ts";
import { changed, redone, undone } from "../../features/writing/undoHistory.ts";
import type { Edits } from "../../pictures/edits.ts";
import type { ReadResult } from "../../reading/readResult.ts";
import type { ReaderSettings } from "../../reading/settings.ts";
import { withLines } from "../../reading/withLines.ts";
import { type Outcome, penWidths, type StudioState, type Theme, type Tool, type View } from "./studio.ts";

/** What may happen. */
export type Action =
  | { readonly type: "stroke drawn"; readonly stroke: Stroke }
  | { readonly type: "strokes erased"; readonly left: readonly Stroke[] }
  | { readonly type: "sheet cleared" | "undone" | "redone" }
  | { readonly type: "drawing restored"; readonly strokes: readonly Stroke[] }
  | { readonly type: "sheet resized"; readonly width: number; readonly height: number }
  | { readonly type: "tool chosen"; readonly tool: Tool }
  | { readonly type: "pen width chosen"; readonly width: number }
  | { readonly type: "theme chosen"; readonly theme: Theme }
  | { readonly type: "settings changed"; readonly settings: Partial<ReaderSettings> }
  | { readonly type: "view chosen"; readonly view: View }
  | { readonly type: "image brought"; readonly entry: ImageEntry; readonly show: boolean }
  | { readonly type: "bringing"; readonly message: string | undefined }
  | { readonly type: "bringing failed"; readonly message: string }
  | { readonly type: "failures seen" }
  | { readonly type: "image selected" | "image removed"; readonly id: number }
  | { readonly type: "image stepped"; readonly by: 1 | -1 }
  | { readonly type: "images removed" }
  | { readonly type: "image edited"; readonly id: number; readonly edits: Edits }
  | { readonly type: "image being read"; readonly id: number }
  | { readonly type: "image read"; readonly id: number; readonly result: ReadResult }
  | { readonly type: "image failed"; readonly id: number; readonly message: string }
  /** What stands on the lines of an image, or of the drawing. */
  | { readonly type: "corrected"; readonly image: number | undefined; readonly lines: readonly string[] }
  /** The models are loaded. */
  | { readonly type: "reader ready" }
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
      return { ...withHistory(state, changed(state.history, [])), drawing: state.drawing + 1 };
    case "drawing restored": {
      const restored = withHistory(state, changed(state.history, fitted(action.strokes, state.sheet)));
      return { ...restored, view: "write", drawing: state.drawing + 1 };
    }
    case "undone":
      return withHistory(state, undone(state.history));
    case "redone":
      return withHistory(state, redone(state.history));
    case "sheet resized":
      return onSheet(state, { width: action.width, height: action.height });
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
      return {
        ...state,
        settings: { ...state.settings, ...action.settings },
        images: state.images.map((entry) => ({ ...entry, outcome: waiting(entry.outcome) })),
      };
    case "view chosen":
      return { ...state, view: action.view };
    case "image brought": {
      const images = [...state.images, action.entry];
      return action.show
        ? { ...state, view: "images", images, selected: action.entry.id }
        : { ...state, images };
    }
    case "bringing":
      return { ...state, progress: action.message };
    case "bringing failed":
      return { ...state, failures: [...state.failures, action.message] };
    case "failures seen":
      return { ...state, failures: [] };
    case "image selected":
      return { ...state, view: "images", selected: action.id };
    case "image removed":
      return withoutImage(state, action.id);
    case "image stepped": {
      const at = state.images.findIndex(({ id }) => id === state.selected);
      return { ...state, selected: state.images[at + action.by]?.id ?? state.selected };
    }
    case "images removed":
      return { ...state, view: "write", images: [], selected: undefined };
    case "image edited":
      return withImage(state, action.id, ({ outcome }) => ({
        edits: action.edits,
        // The boxes would lie elsewhere.
        outcome: outcome.state === "failed" ? outcome : { state: "waiting" },
      }));
    case "image being read":
      return withImage(state, action.id, ({ outcome }) => ({ outcome: beingRead(outcome) }));
    case "image read":
      return withImage(state, action.id, () => ({ outcome: outcomeOf(action.result) }));
    case "image failed":
      return withImage(toldThere(state, action.message), action.id, () => ({
        outcome: { state: "failed", message: action.message },
      }));
    case "corrected":
      if (action.image === undefined) return { ...state, drawn: corrected(state.drawn, action.lines) };
      return withImage(state, action.image, ({ outcome }) => ({ outcome: corrected(outcome, action.lines) }));
    case "reader ready":
      return { ...state, ready: true };
    case "drawing being read":
      return { ...state, drawn: beingRead(state.drawn) };
    case "drawing read":
      return { ...state, drawn: outcomeOf(action.result) };
    case "drawing failed":
      return {
        ...toldThere(state, action.message),
        drawn: { state: "failed", message: action.message },
      };
  }
}

/** What is told where the number would stand need not be told above the page too. */
function toldThere(state: StudioState, message: string): StudioState {
  return { ...state, failures: state.failures.filter((failure) => failure !== message) };
}

/** Where a phone is turned, what is written stays on the sheet; boxes of where it was before would stand beside it. */
function onSheet(state: StudioState, sheet: StudioState["sheet"]): StudioState {
  const strokes = fitted(state.history.strokes, sheet);
  if (strokes === state.history.strokes) return { ...state, sheet };
  return { ...state, sheet, history: { ...state.history, strokes }, drawn: { state: "waiting" } };
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

function corrected(outcome: Outcome, lines: readonly string[]): Outcome {
  if (outcome.state !== "read") return outcome;
  return { state: "read", result: withLines(outcome.result, lines) };
}

/** To be read anew; what was read before stays in view until then. */
function waiting(before: Outcome): Outcome {
  return { state: "waiting", result: "result" in before ? before.result : undefined };
}

function withImage(
  state: StudioState,
  id: number,
  change: (entry: ImageEntry) => Partial<ImageEntry>,
): StudioState {
  const images = state.images.map((entry) => (entry.id === id ? { ...entry, ...change(entry) } : entry));
  return { ...state, images };
}

/** Where the image in view goes, the one after it comes in view, or the one before where it was the last. */
function withoutImage(state: StudioState, id: number): StudioState {
  const at = state.images.findIndex((entry) => entry.id === id);
  const images = state.images.filter((entry) => entry.id !== id);
  const selected = state.selected === id ? (images[at] ?? images.at(-1))?.id : state.selected;
  return { ...state, images, selected };
}
