import { readFile } from "node:fs/promises";
import { join } from "node:path";

export interface LabeledFile {
  readonly path: string;
  readonly label: string;
}

/**
 * The rows of `DIR/labels.csv`: a heading `file,label`, then a file's path within the folder and the digits on it.
 *
 * @throws where the file is missing or a row does not fit, by its line
 */
export async function readLabels(folder: string): Promise<LabeledFile[]> {
  const path = join(folder, "labels.csv");
  const text = await readFile(path, "utf8").catch((cause: unknown) => {
    throw new Error(`--strings: "${path}" cannot be opened; it should list file,label`, { cause });
  });
  const rows = text.replace(/^\uFEFF/, "").split(/\r?\n/);
  if (rows[0] !== "file,label") {
    throw new Error(`"${path}": line 1: expected the heading file,label, got ${JSON.stringify(rows[0])}`);
  }
  const files = rows.flatMap((row, i): LabeledFile[] => {
    if (i === 0 || row === "") return [];
    const [, file, label] = /^(.+),([0-9]+)$/.exec(row) ?? [];
    if (file === undefined || label === undefined) {
      throw new Error(
        `"${path}": line ${i + 1}: expected a file, a comma and digits, got ${JSON.stringify(row)}`,
      );
    }
    return [{ path: join(folder, file), label }];
  });
  if (files.length === 0) throw new Error(`"${path}" lists no file`);
  return files;
}
