import { mostEntryCharacters, mostListEntries } from "../limits.ts";
import { askable, digits } from "./characters.ts";
import { firstColumn } from "./firstColumn.ts";
import { FormatError, type ReadText } from "./format.ts";

/**
 * The entries of a file, one by one: one a line, or the first column of a CSV file (RFC 4180; commas, semicolons or tabs). A first line
 * without a digit is a heading; quotation marks around an entry, empty lines and spaces at the ends do not count.
 *
 * @param format the format's name, for errors
 * @throws FormatError where the file cannot be opened, holds no entry, one that cannot be read, by its line, or too many
 */
export async function readList(
  format: string,
  file: string | undefined,
  readText: ReadText,
  allowed: ReadonlySet<string> = askable,
): Promise<Iterable<string>> {
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
  return entriesOf(`${format}: "${file}"`, text, allowed);
}

function* entriesOf(where: string, text: string, allowed: ReadonlySet<string>): Generator<string> {
  let line = 0;
  let entries = 0;
  for (const field of firstColumn(text)) {
    line++;
    const entry = field.trim();
    if (entry === "" || (line === 1 && ![...entry].some((character) => digits.has(character)))) continue;
    checkEntry(`${where} line ${line}`, entry, allowed);
    if (++entries > mostListEntries) {
      throw new FormatError(
        "too-large-format",
        `${where} lists more than ${mostListEntries} entries; give fewer, or a pattern that they have in common`,
      );
    }
    yield entry;
  }
  if (entries === 0) throw new FormatError("invalid-format-file", `${where} lists nothing`);
}

function checkEntry(where: string, entry: string, allowed: ReadonlySet<string>): void {
  if (entry.length > mostEntryCharacters) {
    throw new FormatError(
      "too-large-format",
      `${where} has ${entry.length} characters; an entry may have ${mostEntryCharacters}`,
    );
  }
  for (const character of entry) {
    if (allowed.has(character)) continue;
    throw new FormatError(
      "invalid-format-file",
      `${where}: ${JSON.stringify(entry)} holds "${character}"; an entry may hold ${[...allowed].join(" ")}`,
    );
  }
}
