import { ImageError, type ImageErrorCode } from "./imageError.ts";
import { type FileRefusal, FileRefusedError, readRegularFile } from "./readRegularFile.ts";

const codes: Readonly<Record<FileRefusal, ImageErrorCode>> = {
  missing: "image-not-found",
  folder: "unreadable-path",
  "not-a-file": "not-a-file",
  "too-many-bytes": "too-many-bytes",
  "not-opened": "unreadable-path",
};

/** The bytes of an image file. @throws ImageError where there is none, or it is no regular file, or too large */
export async function imageBytes(path: string): Promise<Uint8Array> {
  try {
    return await readRegularFile(path);
  } catch (cause) {
    if (!(cause instanceof FileRefusedError)) throw cause;
    const what = cause.refusal === "folder" ? "is a folder, not an image file" : cause.message;
    throw new ImageError(codes[cause.refusal], `"${path}" ${what}`, { cause });
  }
}
