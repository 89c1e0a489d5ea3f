import { useCallback, useEffect, useReducer } from "react";
import { Invitation } from "./drawing/Invitation.tsx";
import { Paper } from "./drawing/Paper.tsx";
import { Tools } from "./drawing/Tools.tsx";
import { Header } from "./page/Header.tsx";
import { useKeys } from "./page/useKeys.ts";
import type { RemoteReader } from "./reading/startReader.ts";
import { Boxes } from "./result/Boxes.tsx";
import { Result } from "./result/Result.tsx";
import { reduce } from "./state/reduce.ts";
import { initialState } from "./state/studio.ts";
import { useDrawnReading } from "./state/useDrawnReading.ts";

/** The Studio: a sheet to write on, and what is read on it. */
export function App({ reader }: { readonly reader: RemoteReader }) {
  const [state, dispatch] = useReducer(reduce, initialState);
  const { history, sheet, drawn, theme } = state;
  useDrawnReading(reader, state, dispatch);
  useKeys(state, dispatch);
  useEffect(() => {
    document.documentElement.dataset.theme = theme;
  }, [theme]);
  const resize = useCallback((width: number, height: number) => {
    dispatch({ type: "sheet resized", width, height });
  }, []);
  const result = "result" in drawn ? drawn.result : undefined;
  return (
    <>
      <Header theme={theme} dispatch={dispatch} />
      <main>
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
            {result && <Boxes result={{ ...result, ...sheet }} labelSize={16} />}
          </Paper>
          <Tools state={state} dispatch={dispatch} />
        </div>
        <Result outcome={drawn} invitation="The number appears here." />
      </main>
    </>
  );
}
