/** Tesseract (Debian's package tesseract-ocr): one line, digits only. It must be on the PATH. */
import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import type { LabeledImage } from "../sets/stringSet.ts";
import { described, type Preparation, prepareImages } from "./preparation.ts";
import { readThroughCache } from "./readingCache.ts";
import type { ReaderOrReason, ReadResult } from "./stringReader.ts";

const run = promisify(execFile);

/** A single text line, and nothing but digits. */
export const TESSERACT_OPTIONS = ["--psm", "7", "-c", "tessedit_char_whitelist=0123456789"];

/**
 * The best of the ways tried on every fifth of the first 600 cheques and marks, of 120 each: as they are 8 and 16 right, with paper of 0.5
 * heights around 15 and 17, so and 2 times as large 12 and 13, 3 times 12 and 12, 48 px high 15 and 21, 32 px high 16 and 20; 2
 * times as large without paper 11 and 16. As a word (`--psm 8`) or a raw line (13) it reads fewer in nearly all of these.
 */
export const TESSERACT_WAY: Preparation = { height: 32, border: 0.5 };

export async function tesseractReader(): Promise<ReaderOrReason> {
  const name = "tesseract";
  const version = await run("tesseract", ["--version"]).then(
    ({ stdout }) => stdout.split("\n")[0]!.trim(),
    () => undefined,
  );
  if (version === undefined) {
    return { name, missing: "tesseract is not on the PATH (Debian: apt-get install tesseract-ocr)" };
  }
  const asked = `${version}, ${TESSERACT_OPTIONS.join(" ")}, images ${described(TESSERACT_WAY)}`;
  return {
    name,
    version,
    notes: [`${asked}; its confidence is the lowest of its words'`],
    read: (images, onProgress) => readThroughCache(name, asked, images, readPrepared, onProgress),
  };
}

async function readPrepared(images: readonly LabeledImage[]): Promise<ReadResult[]> {
  const folder = await mkdtemp(join(tmpdir(), "numera-bench-"));
  try {
    return await readList(await prepareImages(images, TESSERACT_WAY, folder), join(folder, "images.txt"));
  } finally {
    await rm(folder, { recursive: true });
  }
}

/**
 * An image that Tesseract cannot open ends its process: then each is read by itself, and that one counts as not read.
 * @param list where the list of files may be written
 */
async function readList(paths: readonly string[], list: string): Promise<ReadResult[]> {
  try {
    return await readTogether(paths, list);
  } catch {
    if (paths.length === 1) return [{ text: "", confidence: 0, ms: 0 }];
    const results: ReadResult[] = [];
    for (const path of paths) results.push(...(await readList([path], list)));
    return results;
  }
}

/** One process reads a list of files; what it took is shared among them. */
async function readTogether(paths: readonly string[], list: string): Promise<ReadResult[]> {
  await writeFile(list, paths.map((path) => `${path}\n`).join(""));
  const start = performance.now();
  const { stdout } = await run("tesseract", [list, "stdout", ...TESSERACT_OPTIONS, "tsv"], {
    maxBuffer: 1 << 28,
  });
  const ms = (performance.now() - start) / paths.length;
  return parseTsv(stdout, paths.length).map((page) => ({ ...page, ms }));
}

/** Tesseract's table of words (level 5): digits of a page joined, confidence 0..100 the lowest. */
export function parseTsv(tsv: string, pages: number): { text: string; confidence: number }[] {
  const read = Array.from({ length: pages }, () => ({ text: "", confidence: 0 }));
  for (const row of tsv.split("\n").slice(1)) {
    const fields = row.split("\t");
    const [level, page, confidence, text] = [fields[0], Number(fields[1]), Number(fields[10]), fields[11]];
    const digits = (text ?? "").replace(/[^0-9]/g, "");
    if (level !== "5" || digits === "") continue;
    const before = read[page - 1];
    if (before === undefined) throw new Error(`tesseract: page ${fields[1]} of ${pages}`);
    const share = Math.max(0, Math.min(1, confidence / 100));
    read[page - 1] = {
      text: before.text + digits,
      confidence: before.text === "" ? share : Math.min(before.confidence, share),
    };
  }
  return read;
}
