import { dsvFormat } from "d3-dsv";
import { askable, digits } from "./characters.ts";
import { FormatError, type ReadText } from "./format.ts";

/**
 * The entries of a file: one a line, or the first column of a CSV file (RFC 4180; commas, semicolons or tabs). A first line
 * without a digit is a heading; quotation marks around an entry, empty lines and spaces at the ends do not count.
 *
 * @param format the format's name, for errors
 * @throws FormatError where the file cannot be opened, holds no entry, or one that cannot be read, by its line
 */
export async function readList(
  format: string,
  file: string | undefined,
  readText: ReadText,
  allowed: ReadonlySet<string> = askable,
): Promise<string[]> {
  if (file === undefined || file === "") {
    throw new FormatError(
      "invalid-format",
      `${format}: expected a file behind the colon, as in ${format}:codes.csv`,
    );
  }
  const text = await readText(file).catch((cause: unknown) => {
    const why =
      cause instanceof Error && "refusal" in cause ? cause.message : "cannot be opened; check the path";
    throw new FormatError("format-file-not-opened", `${format}: "${file}" ${why}`, { cause });
  });
  const entries = firstColumn(text).flatMap((entry, i): string[] => {
    if (entry === "" || (i === 0 && ![...entry].some((character) => digits.has(character)))) return [];
    const odd = [...entry].find((character) => !allowed.has(character));
    if (odd !== undefined) {
      throw new FormatError(
        "invalid-format-file",
        `${format}: "${file}" line ${i + 1}: ${JSON.stringify(entry)} holds "${odd}"; ` +
          `an entry may hold ${[...allowed].join(" ")}`,
      );
    }
    return [entry];
  });
  if (entries.length === 0)
    throw new FormatError("invalid-format-file", `${format}: "${file}" lists nothing`);
  return entries;
}

function firstColumn(text: string): string[] {
  const lines = text.replace(/^\uFEFF/, "").replace(/^[^\S\r\n]+/gm, "");
  const [delimiter] = /[,;\t]/.exec(lines.replace(/"[^"]*"/g, "")) ?? [","];
  const rows = dsvFormat(delimiter).parseRows(lines);
  return rows.map(([first = ""]) => first.trim());
}
