/** An image file that cannot be read. The message is one sentence that names the file and what to do. */
export class ImageError extends Error {
  override readonly name = "ImageError";
}
