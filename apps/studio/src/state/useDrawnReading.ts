import { useEffect, useRef } from "react";
import { latestOnly } from "../reading/latestOnly.ts";
import { messageOf } from "../reading/messageOf.ts";
import type { RemoteReader } from "../reading/startReader.ts";
import type { Action } from "./reduce.ts";
import type { StudioState } from "./studio.ts";

/** Reads the drawing whenever it, or how it is to be read, has changed. */
export function useDrawnReading(
  reader: RemoteReader,
  { history: { strokes }, sheet, settings }: StudioState,
  dispatch: (action: Action) => void,
): void {
  const submit = useRef(latestOnly());
  const current = useRef(strokes);
  current.current = strokes;
  // The sheet grows and shrinks with the window, which changes nothing that is written on it.
  const size = useRef(sheet);
  size.current = sheet;
  useEffect(() => {
    if (strokes.length === 0) return;
    submit.current(async () => {
      dispatch({ type: "drawing being read" });
      try {
        const source = { kind: "drawing", drawing: { ...size.current, strokes } } as const;
        const result = await reader.read(source, settings);
        if (current.current.length > 0) dispatch({ type: "drawing read", result });
      } catch (error) {
        dispatch({ type: "drawing failed", message: messageOf(error) });
      }
    });
  }, [reader, strokes, settings, dispatch]);
}
