import { TrainerError } from "../trainerError.ts";

/** The most that a gzip file may inflate to: far above any digit set, far below what would exhaust memory. */
const INFLATED_LIMIT = 1 << 30;

/**
 * The bytes themselves, or, where they begin with gzip's magic 1f 8b (RFC 1952), what they inflate to.
 *
 * @throws where the gzip stream is cut short, damaged, or inflates to more than 1 GiB
 */
export async function inflateIfGzip(bytes: Uint8Array, name: string): Promise<Uint8Array> {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
  const reader = new Blob([bytes as Uint8Array<ArrayBuffer>])
    .stream()
    .pipeThrough(new DecompressionStream("gzip"))
    .getReader();
  const chunks: Uint8Array[] = [];
  let length = 0;
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) {
      chunks.push(next.value);
      length += next.value.length;
      if (length > INFLATED_LIMIT) break;
    }
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new TrainerError(
      "invalid-dataset",
      `${name}: the gzip stream is cut short or damaged: it fails after byte ${length.toLocaleString("en")} of ` +
        `the inflated data (${why}); fetch the file again`,
      {},
      { cause: error },
    );
  }
  if (length > INFLATED_LIMIT) {
    await reader.cancel();
    throw new TrainerError(
      "invalid-dataset",
      `${name}: inflates to more than ${INFLATED_LIMIT.toLocaleString("en")} bytes; no digit set does`,
    );
  }
  const inflated = new Uint8Array(length);
  let offset = 0;
  for (const chunk of chunks) {
    inflated.set(chunk, offset);
    offset += chunk.length;
  }
  return inflated;
}
