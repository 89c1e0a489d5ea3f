import { fitted } from "../../drawing/fitted.ts";
import type { Stroke } from "../../drawing/stroke.ts";
import {
  beingRead,
  type Corrected,
  correctedOutcome,
  type Outcome,
  outcomeOf,
} from "../../reading/outcome.ts";
import type { ReadResult } from "../../reading/readResult.ts";
import type { Slice } from "../../state/slice.ts";
import { changed, emptyHistory, redone, type UndoHistory, undone } from "./undoHistory.ts";

type Tool = "pen" | "eraser";

/** The sheet, what is written on it and with what, and what is read there. */
export interface WritingState {
  readonly tool: Tool;
  /** In pixels of the sheet. */
  readonly penWidth: number;
  readonly history: UndoHistory;
  /** Counts the drawings of this visit: a new one begins on a sheet that was cleared. */
  readonly drawing: number;
  /** In pixels. */
  readonly sheet: { readonly width: number; readonly height: number };
  readonly drawn: Outcome;
}

export type WritingAction =
  | { readonly type: "stroke drawn"; readonly stroke: Stroke }
  | { readonly type: "strokes erased"; readonly left: readonly Stroke[] }
  | { readonly type: "sheet cleared" }
  | { readonly type: "undone" }
  | { readonly type: "redone" }
  | { readonly type: "drawing restored"; readonly strokes: readonly Stroke[] }
  | { readonly type: "sheet resized"; readonly width: number; readonly height: number }
  | { readonly type: "tool chosen"; readonly tool: Tool }
  | { readonly type: "pen width chosen"; readonly width: number }
  | { readonly type: "drawing being read" }
  | { readonly type: "drawing read"; readonly result: ReadResult | undefined }
  | { readonly type: "drawing failed"; readonly message: string };

export const penWidths = { least: 2, usual: 8, most: 24 } as const;

export const emptySheet: WritingState = {
  tool: "pen",
  penWidth: penWidths.usual,
  history: emptyHistory,
  drawing: 1,
  sheet: { width: 0, height: 0 },
  drawn: { state: "empty" },
};

export const writing: Slice<WritingState, WritingAction | Corrected> = {
  "stroke drawn": (state, { stroke }) =>
    withHistory(state, changed(state.history, [...state.history.strokes, stroke])),
  "strokes erased": (state, { left }) => withHistory(state, changed(state.history, left)),
  "sheet cleared": (state) =>
    state.history.strokes.length === 0
      ? undefined
      : { ...withHistory(state, changed(state.history, [])), drawing: state.drawing + 1 },
  "drawing restored": (state, { strokes }) => ({
    ...withHistory(state, changed(state.history, fitted(strokes, state.sheet))),
    drawing: state.drawing + 1,
  }),
  undone: (state) => withHistory(state, undone(state.history)),
  redone: (state) => withHistory(state, redone(state.history)),
  "sheet resized": (state, { width, height }) => onSheet(state, { width, height }),
  "tool chosen": (_, { tool }) => ({ tool }),
  "pen width chosen": (_, { width }) => ({
    tool: "pen",
    penWidth: Math.min(penWidths.most, Math.max(penWidths.least, width)),
  }),
  "drawing being read": ({ drawn }) => ({ drawn: beingRead(drawn) }),
  "drawing read": (_, { result }) => ({ drawn: outcomeOf(result) }),
  "drawing failed": (_, { message }) => ({ drawn: { state: "failed", message } }),
  corrected: ({ drawn }, { image, lines }) =>
    image === undefined ? { drawn: correctedOutcome(drawn, lines) } : undefined,
};

/** Where a phone is turned, what is written stays on the sheet; boxes of where it was before would stand beside it. */
function onSheet({ history }: WritingState, sheet: WritingState["sheet"]): Partial<WritingState> {
  const strokes = fitted(history.strokes, sheet);
  if (strokes === history.strokes) return { sheet };
  return { sheet, history: { ...history, strokes }, drawn: { state: "waiting" } };
}

/** An empty sheet is empty at once, whatever is still being read. */
function withHistory(state: WritingState, history: UndoHistory): Partial<WritingState> | undefined {
  if (history === state.history) return undefined;
  return { history, drawn: history.strokes.length === 0 ? { state: "empty" } : state.drawn };
}
