import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { gzipSync } from "node:zlib";

/** What the page, its worker and the runtime load before anything is read; the rest comes when it is asked for. */
const needed = /^(index|reader\.worker|ort-wasm-simd-threaded)-.*\.m?js$/;

/** Kilobytes (1,000 bytes), as gzip sends them, of the scripts that the page needs to read: its own, the worker's, the runtime's. */
export async function scriptSize(folder: string): Promise<number> {
  const assets = join(folder, "assets");
  const scripts = (await readdir(assets)).filter((file) => needed.test(file));
  let bytes = 0;
  for (const file of scripts) bytes += gzipSync(await readFile(join(assets, file))).length;
  return bytes / 1000;
}
