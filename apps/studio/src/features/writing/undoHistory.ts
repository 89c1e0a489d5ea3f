import type { Stroke } from "../../drawing/stroke.ts";

type Strokes = readonly Stroke[];

/** The strokes on the sheet, and those before and after each step that can be taken back. */
export interface UndoHistory {
  readonly strokes: Strokes;
  readonly past: readonly Strokes[];
  readonly future: readonly Strokes[];
}

export const emptyHistory: UndoHistory = { strokes: [], past: [], future: [] };

/** So many steps can be taken back. */
const mostSteps = 200;

/** Other strokes from here on; those before can be had back. */
export function changed({ strokes, past }: UndoHistory, next: Strokes): UndoHistory {
  return { strokes: next, past: [...past, strokes].slice(-mostSteps), future: [] };
}

export function undone(history: UndoHistory): UndoHistory {
  const before = history.past.at(-1);
  if (before === undefined) return history;
  return {
    strokes: before,
    past: history.past.slice(0, -1),
    future: [history.strokes, ...history.future],
  };
}

export function redone(history: UndoHistory): UndoHistory {
  const [after, ...future] = history.future;
  if (after === undefined) return history;
  return { strokes: after, past: [...history.past, history.strokes], future };
}
