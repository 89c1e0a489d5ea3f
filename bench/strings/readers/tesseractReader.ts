/** Tesseract (Debian's package tesseract-ocr): one line, digits only. It must be on the PATH. */
import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import type { LabelledImage } from "../sets/stringSet.ts";
import { readThroughCache } from "./readingCache.ts";
import type { ReaderOrReason, ReadResult } from "./stringReader.ts";

const run = promisify(execFile);

/** A single text line, and nothing but digits. */
export const TESSERACT_OPTIONS = ["--psm", "7", "-c", "tessedit_char_whitelist=0123456789"];

export async function tesseractReader(): Promise<ReaderOrReason> {
  const name = "tesseract";
  const version = await run("tesseract", ["--version"]).then(
    ({ stdout }) => stdout.split("\n")[0]!.trim(),
    () => undefined,
  );
  if (version === undefined) {
    return { name, missing: "tesseract is not on the PATH (Debian: apt-get install tesseract-ocr)" };
  }
  return {
    name,
    version,
    notes: [`${version}, ${TESSERACT_OPTIONS.join(" ")}; its confidence is the lowest of its words'`],
    read: (images, onProgress) =>
      readThroughCache(name, `${version} ${TESSERACT_OPTIONS.join(" ")}`, images, readList, onProgress),
  };
}

/** An image that Tesseract cannot open ends its process: then each is read by itself, and that one counts as not read. */
async function readList(images: readonly LabelledImage[]): Promise<ReadResult[]> {
  try {
    return await readTogether(images);
  } catch {
    if (images.length === 1) return [{ text: "", confidence: 0, ms: 0 }];
    const results: ReadResult[] = [];
    for (const image of images) results.push(...(await readList([image])));
    return results;
  }
}

/** One process reads a list of files; what it took is shared among them. */
async function readTogether(images: readonly LabelledImage[]): Promise<ReadResult[]> {
  const folder = await mkdtemp(join(tmpdir(), "numera-bench-"));
  try {
    const list = join(folder, "images.txt");
    await writeFile(list, images.map(({ path }) => `${path}\n`).join(""));
    const start = performance.now();
    const { stdout } = await run("tesseract", [list, "stdout", ...TESSERACT_OPTIONS, "tsv"], {
      maxBuffer: 1 << 28,
    });
    const ms = (performance.now() - start) / images.length;
    return parseTsv(stdout, images.length).map((page) => ({ ...page, ms }));
  } finally {
    await rm(folder, { recursive: true });
  }
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
