import { useEffect, useRef } from "react";
import type { ReadResult } from "../../reading/readResult.ts";
import type { Source } from "../../reading/source.ts";
import { keepReading } from "../../storage/keptReadings.ts";
import { sessionId } from "../../storage/session.ts";
import type { RemoteReader } from "../../workers/startReader.ts";

/** A drawing counts as finished when nothing was changed for so many milliseconds. */
const settled = 1500;

/**
 * Keeps what was read in the history, once it has settled, or once something else comes in view.
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
  const unsettled = useRef<{ readonly id: string; keep(): void }>(undefined);
  useEffect(() => {
    if (unsettled.current !== undefined && unsettled.current.id !== id) {
      unsettled.current.keep();
      unsettled.current = undefined;
    }
    const on = latest.current;
    if (on === undefined || result === undefined || result.reading.text === "") return;
    const keep = () => void keepResult(reader, `${sessionId} ${id}`, name, on, result);
    unsettled.current = { id, keep };
    const timer = setTimeout(() => {
      unsettled.current = undefined;
      keep();
    }, settled);
    return () => clearTimeout(timer);
  }, [reader, id, name, result]);
}

async function keepResult(
  reader: RemoteReader,
  key: string,
  name: string,
  on: Source,
  { reading: { text, confidence, verdict } }: ReadResult,
): Promise<void> {
  try {
    const picture = await reader.thumbnail(on);
    if (picture === undefined) return;
    const kept = { key, when: Date.now(), name, text, confidence, verdict, picture };
    await keepReading(
      on.kind === "drawing" ? { ...kept, strokes: on.drawing.strokes } : { ...kept, file: on.file },
    );
  } catch {
    // A browser that keeps nothing (private windows, full disks) still reads.
  }
}
