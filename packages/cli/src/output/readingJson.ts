import { pageObject } from "@numera/contract";
import type { ImageReading } from "../reading/readFile.ts";

/**
 * What `numera read --json` prints for one file: for each page its file, what `pageObject` makes of it, and the milliseconds
 * that the file took; or the error and its code.
 */
export function readingJson(result: ImageReading): object[] {
  if ("error" in result) {
    const { file, error, code } = result;
    return [{ file, error, code }];
  }
  const ms = Number(result.ms.toFixed(2));
  return result.reading.pages.map((page) => {
    const { version, ...rest } = pageObject(page);
    return { version, file: result.file, ...rest, ms };
  });
}
