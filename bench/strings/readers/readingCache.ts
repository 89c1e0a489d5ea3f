import { createHash } from "node:crypto";
import { mkdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { cacheFolder, writeAtomically } from "@numera/trainer/node";
import type { LabeledImage } from "../sets/stringSet.ts";
import type { ReadResult } from "./stringReader.ts";

/** Images that are read before what was read is kept. */
const CHUNK = 50;

/**
 * Reads only what was not read before by the same version of the same reader, by the hash of the file: rivals are slow
 * and do not change.
 *
 * @param read some images, results in their order
 */
export async function readThroughCache(
  name: string,
  version: string,
  images: readonly LabeledImage[],
  read: (images: readonly LabeledImage[]) => Promise<ReadResult[]>,
  onProgress: (done: number) => void,
  folder = join(cacheFolder(), "bench-strings", "readings"),
): Promise<ReadResult[]> {
  const path = join(folder, `${name}-${sha256(version).slice(0, 16)}.json`);
  const kept = await readCache(path);
  const hashes = await Promise.all(images.map(async (image) => sha256(await readFile(image.path))));
  const missing = [...images.keys()].filter((i) => kept[hashes[i]!] === undefined);
  let done = images.length - missing.length;
  onProgress(done);
  if (missing.length > 0) await mkdir(folder, { recursive: true });
  for (let from = 0; from < missing.length; from += CHUNK) {
    const chunk = missing.slice(from, from + CHUNK);
    const results = await read(chunk.map((i) => images[i]!));
    chunk.forEach((i, k) => {
      kept[hashes[i]!] = results[k]!;
    });
    await writeAtomically(path, JSON.stringify(kept));
    done += chunk.length;
    onProgress(done);
  }
  return hashes.map((hash) => kept[hash]!);
}

/** What was kept that can be used: nothing of a file that is missing or damaged, and of others the readings that are whole. */
async function readCache(path: string): Promise<Record<string, ReadResult>> {
  try {
    const kept: unknown = JSON.parse(await readFile(path, "utf8"));
    return Object.fromEntries(Object.entries(kept ?? {}).filter(([, result]) => isReadResult(result)));
  } catch {
    return {};
  }
}

function isReadResult(value: unknown): value is ReadResult {
  if (typeof value !== "object" || value === null) return false;
  const { text, confidence, ms } = value as Partial<Record<keyof ReadResult, unknown>>;
  return typeof text === "string" && Number.isFinite(confidence) && Number.isFinite(ms);
}

function sha256(bytes: Uint8Array | string): string {
  return createHash("sha256").update(bytes).digest("hex");
}
