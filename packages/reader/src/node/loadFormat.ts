import { readFile } from "node:fs/promises";
import type { Format } from "@numera/decoder";
import { parseFormat } from "@numera/decoder";

/**
 * The format that `NAME` or `NAME:ARGUMENT` names, e.g. "luhn" or "zip:codes.csv"; files are opened relative to
 * the working directory.
 *
 * @throws FormatError where there is no such format or file, or the argument does not fit
 */
export function loadFormat(text: string): Promise<Format> {
  return parseFormat(text, (file) => readFile(file, "utf8"));
}
