import { useCallback } from "react";
import type { Action } from "../../app/state/reduce.ts";
import type { StudioState } from "../../app/state/studio.ts";
import { Paper } from "../../drawing/Paper.tsx";
import { Boxes } from "../result/Boxes.tsx";
import { Invitation } from "./Invitation.tsx";
import { Tools } from "./Tools.tsx";

interface WriteViewProps {
  readonly state: StudioState;
  dispatch(action: Action): void;
}

/** The sheet to write on, with what is read on it. */
export function WriteView({ state, dispatch }: WriteViewProps) {
  const { history, sheet, drawn } = state;
  const resize = useCallback(
    (width: number, height: number) => dispatch({ type: "sheet resized", width, height }),
    [dispatch],
  );
  const result = "result" in drawn ? drawn.result : undefined;
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
        {/* The sheet may have another size by now: boxes stand where the ink is, in its pixels. */}
        {result && <Boxes result={{ ...result, ...sheet }} />}
      </Paper>
      <Tools state={state} dispatch={dispatch} />
    </div>
  );
}
