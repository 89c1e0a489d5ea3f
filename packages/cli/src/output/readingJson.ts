import { readingObject } from "@numera/reader";
import type { ImageReading } from "../reading/readFile.ts";

/** The line of `numera read --json` for one image: its file, what `readingObject` makes of the reading, and the time it took. */
export function readingJson(result: ImageReading): string {
  if ("error" in result) return JSON.stringify({ file: result.file, error: result.error });
  const { note, ...reading } = readingObject(result.reading);
  const ms = Number(result.ms.toFixed(2));
  return JSON.stringify({ file: result.file, ...reading, ms, ...(note === undefined ? {} : { note }) });
}
