import { join, normalize, sep } from "node:path";
import { readRegularFile } from "@numera/vision/node/files";
import { csvFormatRow, dsvFormat } from "d3-dsv";
import { WorkflowError } from "../../workflowError.ts";

/** An image of a folder and the digits that stand on it. */
export interface LabeledFile {
  /** Where the file is. */
  readonly path: string;
  /** Its path within the folder, with slashes. */
  readonly name: string;
  /** Digits alone: the marks between them are left out. */
  readonly digits: string;
}

/** What parts the columns: spreadsheets of countries with decimal commas write semicolons, and tabs into UTF-16. */
const DELIMITERS = [",", ";", "\t"] as const;

/** Digits, and the marks that stand between them in amounts, dates and times. */
const LABEL = /^[0-9 .,:/'+-]*[0-9][0-9 .,:/'+-]*$/;

/** A table as CSV has it: rows of fields, the first row its heading. */
type Row = readonly string[];

/**
 * The rows of `DIR/labels.csv`: under a heading with `file` and `label` a file's path within the folder and what stands on
 * it. Columns are parted by commas, semicolons or tabs, fields may be quoted (RFC 4180), other columns are passed over.
 *
 * @throws WorkflowError `missing-labels` where there is no such file, `invalid-labels` where a row does not fit, by its line
 */
export async function readLabels(folder: string): Promise<LabeledFile[]> {
  const path = join(folder, "labels.csv");
  const [heading, ...rows] = tableOf(textOf(await labelsFile(folder)), path);
  const [file, label] = [heading.indexOf("file"), heading.indexOf("label")];
  const files = rows.flatMap((row, i): LabeledFile[] => {
    if (row.every((field) => field === "")) return [];
    const fits = row.length === heading.length && row[file] !== "" && LABEL.test(row[label]!);
    if (!fits) throw invalidRow(path, i + 1, "a file, a comma and digits", csvFormatRow([...row]));
    const name = normalize(row[file]!).split(sep).join("/");
    return [{ path: join(folder, name), name, digits: row[label]!.replace(/[^0-9]/g, "") }];
  });
  if (files.length === 0) throw new WorkflowError("invalid-labels", `"${path}" lists no file`, { path });
  return files;
}

/** The bytes of `DIR/labels.csv`. @throws WorkflowError `missing-labels` */
export function labelsFile(folder: string): Promise<Uint8Array> {
  const path = join(folder, "labels.csv");
  return readRegularFile(path).catch((cause: unknown) => {
    throw new WorkflowError(
      "missing-labels",
      `"${path}" cannot be opened; it should list file,label`,
      { path },
      { cause },
    );
  });
}

/** The rows in the order that folds are cut from: by file name within the folder. @throws WorkflowError as `readLabels` does */
export async function readSortedLabels(folder: string): Promise<LabeledFile[]> {
  const files = await readLabels(folder);
  return files.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
}

/** UTF-8, or UTF-16 where a byte order mark says so. */
function textOf(bytes: Uint8Array): string {
  const mark = bytes.subarray(0, 2).join();
  return new TextDecoder(mark === "255,254" ? "utf-16le" : mark === "254,255" ? "utf-16be" : "utf-8").decode(
    bytes,
  );
}

/** The heading tells the delimiter. Spaces around fields do not count. */
function tableOf(text: string, path: string): readonly [heading: Row, ...rows: Row[]] {
  for (const delimiter of DELIMITERS) {
    const rows = dsvFormat(delimiter).parseRows(text, (row) => row.map((field) => field.trim()));
    const [heading, ...rest] = rows;
    if (heading?.includes("file") && heading.includes("label")) return [heading, ...rest];
  }
  throw invalidRow(path, 0, "the heading file,label", text.split(/\r?\n/, 1)[0]!);
}

function invalidRow(path: string, row: number, expected: string, received: string): WorkflowError {
  return new WorkflowError(
    "invalid-labels",
    `"${path}": line ${row + 1}: expected ${expected}, got ${JSON.stringify(received)}`,
    { path, line: String(row + 1) },
  );
}
