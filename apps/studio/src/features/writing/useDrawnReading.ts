import { useEffect, useRef } from "react";
import { latestOnly } from "../../reading/latestOnly.ts";
import type { ReaderSettings } from "../../reading/settings.ts";
import { messageOf } from "../../ui/messageOf.ts";
import type { RemoteReader } from "../../workers/startReader.ts";
import type { WritingAction, WritingState } from "./writing.ts";

/** Reads the drawing whenever it, or how it is to be read, has changed. */
export function useDrawnReading(
  reader: RemoteReader,
  { history: { strokes }, drawing, sheet, settings }: WritingState & { readonly settings: ReaderSettings },
  dispatch: (action: WritingAction) => void,
): void {
  const submit = useRef(latestOnly());
  const current = useRef({ strokes, drawing });
  current.current = { strokes, drawing };
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
        // What stood on a sheet that was cleared meanwhile is not what stands there now.
        const now = current.current;
        if (now.strokes.length > 0 && now.drawing === drawing) dispatch({ type: "drawing read", result });
      } catch (error) {
        dispatch({ type: "drawing failed", message: messageOf(error) });
      }
    });
  }, [reader, strokes, drawing, settings, dispatch]);
}
