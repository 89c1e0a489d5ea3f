import { createHash } from "node:crypto";
import { TrainerError } from "../../trainerError.ts";

/** A file of a data set as it must be, byte for byte. */
export interface DataFile {
  readonly name: string;
  readonly bytes: number;
  /** SHA-256 in hex of the file, not of its .gz. */
  readonly sha256: string;
}

/**
 * Hands the bytes on if they are the file that is pinned.
 *
 * @param from where they came from, for the error
 * @throws where size or SHA-256 differ, with both
 */
export function verified(bytes: Uint8Array, file: DataFile, from: string): Uint8Array {
  if (bytes.length !== file.bytes) {
    throw new TrainerError(
      "invalid-dataset",
      `${from}: expected ${file.bytes.toLocaleString("en")} bytes of ${file.name}, ` +
        `got ${bytes.length.toLocaleString("en")}`,
    );
  }
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  if (sha256 !== file.sha256) {
    throw new TrainerError(
      "invalid-dataset",
      `${from}: expected SHA-256 ${file.sha256} of ${file.name}, got ${sha256}`,
    );
  }
  return bytes;
}
