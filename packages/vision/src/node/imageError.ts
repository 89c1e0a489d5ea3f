/** What can be wrong with an image file. */
export type ImageErrorCode =
  /** There is no such file or folder. */
  | "image-not-found"
  /** A file where a folder is wanted, or the other way round; or it cannot be opened. */
  | "unreadable-path"
  /** A pipe, a socket or a device stands where a file is wanted. */
  | "not-a-file"
  /** The file has more bytes than are allowed. */
  | "too-many-bytes"
  /** The file's bytes are no image of a known format. */
  | "not-an-image"
  /** The file is of a format that is known and not read. */
  | "unsupported-format"
  /** It has no bytes. */
  | "empty-file"
  /** Damaged, cut short, or of a kind that is not supported. */
  | "damaged-image"
  /** It has more pixels than are allowed. */
  | "too-many-pixels"
  /** The folder holds no images. */
  | "no-images";

/** An image file that cannot be read. The message is one sentence that names the file and what to do. */
export class ImageError extends Error {
  override readonly name = "ImageError";
  readonly code: ImageErrorCode;

  constructor(code: ImageErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}
