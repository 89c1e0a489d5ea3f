import { useEffect, useRef } from "react";
import type { ReadResult } from "../reading/readResult.ts";
import type { Source } from "../reading/source.ts";
import type { RemoteReader } from "../reading/startReader.ts";
import { visit } from "../storage/visit.ts";
import { keepReading } from "./store.ts";

/** A drawing counts as finished when nothing was changed for so many milliseconds. */
const settled = 1500;

/**
 * Keeps what was read in the history, once it has settled.
 * @param id of the drawing or image in this visit
 */
export function useKeeping(
  reader: RemoteReader,
  id: string,
  name: string,
  source: Source | undefined,
  result: ReadResult | undefined,
): void {
  const latest = useRef(source);
  latest.current = source;
  useEffect(() => {
    if (result === undefined || result.reading.text === "") return;
    const timer = setTimeout(async () => {
      const on = latest.current;
      if (on === undefined) return;
      try {
        const picture = await reader.thumbnail(on);
        if (picture === undefined) return;
        const { text, confidence, accepted } = result.reading;
        const kept = { key: `${visit} ${id}`, when: Date.now(), name, text, confidence, accepted, picture };
        await keepReading(
          on.kind === "drawing" ? { ...kept, strokes: on.drawing.strokes } : { ...kept, file: on.file },
        );
      } catch {
        // A browser that keeps nothing (private windows, full disks) still reads.
      }
    }, settled);
    return () => clearTimeout(timer);
  }, [reader, id, name, result]);
}
