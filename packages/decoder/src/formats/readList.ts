import { mostEntryCharacters, mostListEntries } from "../limits.ts";
import { digits, listable } from "./characters.ts";
import { firstColumn } from "./firstColumn.ts";
import { FormatError, type ReadText } from "./format.ts";

/**
 * The entries of a file, one by one: one a line, or the first column of a CSV file (RFC 4180; commas, semicolons or tabs). A first line
 * without a digit is a heading, where the next entry has one; accents, quotation marks around an entry, empty lines and spaces at the ends do not count.
 *
 * @param format the format's name, for errors
 * @throws FormatError where the file cannot be opened, holds no entry, one that cannot be read, by its line, or too many
 */
export async function readList(
  format: string,
  file: string | undefined,
  readText: ReadText,
  allowed: ReadonlySet<string> = listable,
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
  /** The first line where it has no digit: a heading, unless the next entry has none either. */
  let heading: string | undefined;
  for (const field of firstColumn(text)) {
    line++;
    const entry = withoutAccents(field.trim());
    if (entry === "") continue;
    if (line === 1 && !hasDigit(entry)) {
      heading = entry;
      continue;
    }
    if (heading !== undefined && !hasDigit(entry) && allowed.has("A")) {
      checkEntry(`${where} line 1`, heading, allowed);
      entries++;
      yield heading;
    }
    heading = undefined;
    checkEntry(`${where} line ${line}`, entry, allowed);
    if (++entries > mostListEntries) {
      throw new FormatError(
        "too-large-format",
        `${where} lists more than ${mostListEntries} entries; give fewer, or a pattern that they have in common`,
      );
    }
    yield entry;
  }
  if (heading !== undefined && allowed.has("A")) {
    checkEntry(`${where} line 1`, heading, allowed);
    entries++;
    yield heading;
  }
  if (entries === 0) throw new FormatError("invalid-format-file", `${where} lists nothing`);
}

function hasDigit(entry: string): boolean {
  return [...entry].some((character) => digits.has(character));
}

/** The letters that networks name: Å as A, é as e. */
function withoutAccents(entry: string): string {
  return entry.normalize("NFD").replace(/\p{M}/gu, "");
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
