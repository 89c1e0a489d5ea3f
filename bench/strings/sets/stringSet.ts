/** Sets of labeled images as folders: PNG files, `labels.csv`, and where separators matter `texts.csv`. */
import { mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { cacheFolder } from "@numera/trainer/node";
import type { Raster } from "@numera/vision";
import { encodePng } from "@numera/vision/node";
import { csvFormatRow, csvParseRows } from "d3-dsv";
import sharp from "sharp";

export interface LabeledImage {
  /** Path of the image file. */
  readonly path: string;
  /** The digits that stand on it; "" where it shows none. */
  readonly label: string;
  /** The digits with their separators as written, and the format of Numera's that the text is of. */
  readonly written?: { readonly text: string; readonly format: string };
}

/** Images that are read and scored together. */
export interface StringSet {
  readonly name: string;
  readonly images: readonly LabeledImage[];
  /** Shown in the notes: what it is, what was assumed. */
  readonly about: string;
  /** Nothing on it is to be read. */
  readonly negative?: boolean;
}

/** One image as a builder draws it. */
export interface DrawnImage {
  readonly image: Raster;
  readonly label: string;
  readonly written?: { readonly text: string; readonly format: string };
}

/** Raised whenever a builder's images change, so that nobody reads the old ones from the cache. */
const VERSION = 2;

const setsFolder = () => join(cacheFolder(), "bench-strings", `v${VERSION}`);

/**
 * The set from the cache folder, drawn there first where it is not yet. Which images depends on name and count alone,
 * so every reader, ours or not, gets the same files.
 *
 * @param draw image number i, from 0
 */
export async function cachedSet(
  name: string,
  count: number,
  draw: (i: number) => DrawnImage | Promise<DrawnImage>,
  { onProgress = () => {}, folder = setsFolder() }: CacheOptions = {},
): Promise<LabeledImage[]> {
  const home = join(folder, `${name}-${count}`);
  const kept = await readSetFolder(home);
  if (kept !== undefined) return kept;
  const part = `${home}.${process.pid}.part`;
  await rm(part, { recursive: true, force: true });
  await mkdir(join(part, "images"), { recursive: true });
  const labels = ["file,label"];
  const texts = ["file,text,format"];
  for (let i = 0; i < count; i++) {
    const { image, label, written } = await draw(i);
    const file = `images/${String(i).padStart(5, "0")}.png`;
    await writeFile(join(part, file), await encodePng(sharp, image));
    labels.push(csvFormatRow([file, label]));
    if (written !== undefined) texts.push(csvFormatRow([file, written.text, written.format]));
    onProgress(i + 1, count);
  }
  if (texts.length > 1) await writeFile(join(part, "texts.csv"), `${texts.join("\n")}\n`);
  await writeFile(join(part, "labels.csv"), `${labels.join("\n")}\n`);
  await rename(part, home).catch(async (error: NodeJS.ErrnoException) => {
    // Another process has made the same set meanwhile.
    if (error.code !== "ENOTEMPTY" && error.code !== "EEXIST") throw error;
    await rm(part, { recursive: true });
  });
  return (await readSetFolder(home))!;
}

export interface CacheOptions {
  readonly onProgress?: ((made: number, count: number) => void) | undefined;
  /** Where sets lie; by default in Numera's cache folder. */
  readonly folder?: string;
}

/**
 * The rows of a folder's labels.csv (file,label; a label may be empty) with those of its texts.csv (file,text,format).
 * @returns undefined where there is no labels.csv
 * @throws where a row is something else
 */
export async function readSetFolder(folder: string): Promise<LabeledImage[] | undefined> {
  const labels = await rowsOf(join(folder, "labels.csv"), ["file", "label"], [/./, /^[0-9]*$/]);
  if (labels === undefined) return undefined;
  const patterns = [/./, /^/, /^[A-Za-z:0-9-]+$/];
  const texts = (await rowsOf(join(folder, "texts.csv"), ["file", "text", "format"], patterns)) ?? [];
  const written = new Map(texts.map(([file, text, format]) => [file, { text: text!, format: format! }]));
  return labels.map(([file, label]) => {
    const own = written.get(file);
    return { path: join(folder, file!), label: label!, ...(own && { written: own }) };
  });
}

async function rowsOf(
  path: string,
  columns: readonly string[],
  patterns: readonly RegExp[],
): Promise<string[][] | undefined> {
  const text = await readFile(path, "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return undefined;
    throw error;
  });
  if (text === undefined) return undefined;
  const rows = csvParseRows(text.replace(/^\uFEFF/, ""));
  return rows.slice(1).flatMap((row, i) => {
    if (row.join() === "") return [];
    if (row.length !== columns.length || row.some((field, column) => !patterns[column]!.test(field)))
      throw new Error(
        `"${path}": line ${i + 2}: ${JSON.stringify(csvFormatRow(row))} is not ${columns.join()}`,
      );
    return [row];
  });
}
