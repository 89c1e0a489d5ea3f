import { type ReactNode, useCallback } from "react";
import { Paper } from "../../drawing/Paper.tsx";
import { Invitation } from "./Invitation.tsx";
import { Tools } from "./Tools.tsx";
import type { WritingAction, WritingState } from "./writing.ts";
import "./writing.css";

interface WriteViewProps {
  readonly state: WritingState;
  dispatch(action: WritingAction): void;
  /** What lies over the ink: the boxes of what was read. */
  readonly children?: ReactNode;
}

/** The sheet to write on, with what is read on it. */
export function WriteView({ state, dispatch, children }: WriteViewProps) {
  const { history, sheet } = state;
  const resize = useCallback(
    (width: number, height: number) => dispatch({ type: "sheet resized", width, height }),
    [dispatch],
  );
  return (
    <div className="desk">
      <Paper
        strokes={history.strokes}
        tool={state.tool}
        penWidth={state.penWidth}
        sheet={sheet}
        onDraw={(stroke) => dispatch({ type: "stroke drawn", stroke })}
        onErase={(left) => dispatch({ type: "strokes erased", left })}
        onResize={resize}
      >
        {history.strokes.length === 0 && <Invitation />}
        {children}
      </Paper>
      <Tools state={state} dispatch={dispatch} />
    </div>
  );
}
