import { closeSync, constants, fstatSync, openSync, readSync, type Stats, statSync } from "node:fs";
import { open } from "node:fs/promises";
import { maxFileBytes, maxTextBytes } from "./limits.ts";

/** Why a path gives no bytes. */
export type FileRefusal = "missing" | "folder" | "not-a-file" | "too-many-bytes" | "not-opened";

/** A path that gives no bytes. The message goes on from the path: `"scan.png" does not exist; check the path`. */
export class FileRefusedError extends Error {
  override readonly name = "FileRefusedError";
  readonly refusal: FileRefusal;
  /** The system's, as "ENOENT"; undefined where the file is there and is refused. */
  readonly code: string | undefined;

  constructor(refusal: FileRefusal, message: string, code?: string, options?: ErrorOptions) {
    super(message, options);
    this.refusal = refusal;
    this.code = code;
  }
}

/** Files of at most so many bytes are read at once: that takes less than to hand each of its four steps to another thread. */
const smallFile = 1 << 20;

/**
 * The bytes of a file that is one: pipes, sockets and devices, which may never end or never begin, are refused, and so is what is
 * larger than the limit, both before a byte is read.
 *
 * @throws FileRefusedError
 */
export async function readRegularFile(path: string, maxBytes = maxFileBytes): Promise<Uint8Array> {
  try {
    // Asked of the path first, since to open a device may do something, and of what was opened too, since paths may change meanwhile.
    const { size } = requireFile(statSync(path), maxBytes);
    return size <= smallFile ? readAtOnce(path, maxBytes) : await readLarge(path, maxBytes);
  } catch (cause) {
    if (cause instanceof FileRefusedError) throw cause;
    const code = (cause as NodeJS.ErrnoException).code;
    if (code === "ENOENT") {
      throw new FileRefusedError("missing", "does not exist; check the path", code, { cause });
    }
    throw new FileRefusedError("not-opened", `cannot be opened (${code ?? String(cause)})`, code, { cause });
  }
}

/** A text file's content, in UTF-8. @throws FileRefusedError as `readRegularFile` does */
export async function readTextFile(path: string): Promise<string> {
  return new TextDecoder("utf-8", { ignoreBOM: true }).decode(await readRegularFile(path, maxTextBytes));
}

/** To open a pipe without this flag waits for its writer. Windows has neither. */
const flags = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);

function readAtOnce(path: string, maxBytes: number): Uint8Array {
  const file = openSync(path, flags);
  try {
    const bytes = new Uint8Array(requireFile(fstatSync(file), maxBytes).size);
    let length = 0;
    while (length < bytes.length) {
      const read = readSync(file, bytes, length, bytes.length - length, null);
      if (read === 0) break; // It was cut meanwhile.
      length += read;
    }
    return bytes.subarray(0, length);
  } finally {
    closeSync(file);
  }
}

async function readLarge(path: string, maxBytes: number): Promise<Uint8Array> {
  await using file = await open(path, flags);
  const bytes = new Uint8Array(requireFile(await file.stat(), maxBytes).size);
  let length = 0;
  while (length < bytes.length) {
    const { bytesRead } = await file.read(bytes, length, bytes.length - length, null);
    if (bytesRead === 0) break;
    length += bytesRead;
  }
  return bytes.subarray(0, length);
}

function requireFile(stats: Stats, maxBytes: number): Stats {
  if (stats.isDirectory()) throw new FileRefusedError("folder", "is a folder, not a file", "EISDIR");
  if (!stats.isFile()) {
    const kind = stats.isFIFO() ? "a pipe" : stats.isSocket() ? "a socket" : "a device";
    throw new FileRefusedError("not-a-file", `is ${kind}, not a file; save what it gives as a file first`);
  }
  if (stats.size > maxBytes) {
    const megabytes = (bytes: number) => Math.ceil(bytes / 2 ** 20).toLocaleString("en-US");
    throw new FileRefusedError(
      "too-many-bytes",
      `has ${megabytes(stats.size)} MiB, over the limit of ${megabytes(maxBytes)} MiB`,
    );
  }
  return stats;
}
