import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { inflateIfGzip } from "../../data/inflate.ts";
import { TrainerError } from "../../trainerError.ts";
import { writeAtomically } from "../writeAtomically.ts";
import { type DataFile, verified } from "./dataFile.ts";
import type { DataSource, Progress } from "./dataSource.ts";
import { folderSource } from "./folderSource.ts";

/** A server that sends nothing for so long is taken for dead, in milliseconds. */
const SILENCE_LIMIT = 30_000;

/**
 * Files at URLs, `MIRROR/NAME.gz`, kept in a cache folder once they have arrived whole.
 *
 * The mirrors are tried in turn. A file reaches the cache under its own name only after its SHA-256 was checked,
 * by renaming, so that a cut connection or a full disk leaves no half file there; a cached file that has gone bad
 * since is fetched anew.
 */
export function mirrorSource(mirrors: readonly string[], cache: string): DataSource {
  const cached = folderSource(cache);
  return {
    name: "mirror",
    place: `${mirrors.join(", ")} (kept in ${cache})`,
    async read(file, onProgress) {
      const kept = await cached.read(file).catch(() => undefined);
      if (kept !== undefined) return kept;
      const failures: string[] = [];
      for (const mirror of mirrors) {
        const url = `${mirror.replace(/\/$/, "")}/${file.name}.gz`;
        try {
          const bytes = verified(await inflateIfGzip(await download(url, file, onProgress), url), file, url);
          await mkdir(cache, { recursive: true });
          await writeAtomically(join(cache, file.name), bytes);
          return bytes;
        } catch (error) {
          failures.push(error instanceof Error ? error.message : String(error));
        }
      }
      throw new TrainerError("unreachable-mirror", `${file.name}: no mirror has it (${failures.join("; ")})`);
    },
  };
}

async function download(url: string, file: DataFile, onProgress: Progress | undefined): Promise<Uint8Array> {
  const abort = new AbortController();
  const giveUp = () =>
    abort.abort(new TrainerError("unreachable-mirror", `${url}: sent nothing for ${SILENCE_LIMIT / 1000} s`));
  let timer = setTimeout(giveUp, SILENCE_LIMIT);
  try {
    const response = await fetch(url, { signal: abort.signal });
    if (!response.ok || response.body === null) {
      throw new TrainerError(
        "unreachable-mirror",
        `${url}: the server answers ${response.status} ${response.statusText}`,
      );
    }
    const length = Number(response.headers.get("content-length"));
    const chunks: Uint8Array[] = [];
    let received = 0;
    for await (const chunk of response.body) {
      clearTimeout(timer);
      timer = setTimeout(giveUp, SILENCE_LIMIT);
      chunks.push(chunk);
      received += chunk.length;
      // A .gz of these files is smaller than the file; a server that sends more sends something else.
      if (received > file.bytes)
        throw new TrainerError("unreachable-mirror", `${url}: sends more than ${file.name} has bytes`);
      onProgress?.(file, received, length > 0 ? length : undefined);
    }
    return Buffer.concat(chunks);
  } catch (error) {
    throw withAddress(error, url);
  } finally {
    clearTimeout(timer);
  }
}

/** fetch says only "fetch failed" or "terminated"; its cause says why (ENOTFOUND, ECONNRESET). */
function withAddress(error: unknown, url: string): Error {
  if (!(error instanceof Error)) return new TrainerError("unreachable-mirror", `${url}: ${String(error)}`);
  if (error.message.startsWith(url)) return error;
  const cause = error.cause instanceof Error ? ` (${error.cause.message})` : "";
  return new TrainerError("unreachable-mirror", `${url}: ${error.message}${cause}`, {}, { cause: error });
}
