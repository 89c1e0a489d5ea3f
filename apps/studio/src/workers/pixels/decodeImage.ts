import type { ImageSource } from "../../reading/source.ts";
import { refusal } from "./refusal.ts";

/** Larger images are refused, as `numera read` does. */
const mostPixels = 100e6;

/** The image that was decoded last, by its id: it is shown, read and read anew with other settings. */
let last: { id: number; bitmap: ImageBitmap } | undefined;

/**
 * The pixels of an image file, upright as its EXIF orientation says.
 * @throws Error, a sentence, where it is none that browsers read, or too large
 */
export async function decodeImage({ id, name, file }: Omit<ImageSource, "edits">): Promise<ImageBitmap> {
  if (last?.id === id) return last.bitmap;
  let bitmap: ImageBitmap;
  try {
    bitmap = await createImageBitmap(file, { imageOrientation: "from-image" });
  } catch (cause) {
    const start = new Uint8Array(await file.slice(0, 1024).arrayBuffer());
    throw new Error(refusal(name, start), { cause });
  }
  const { width, height } = bitmap;
  if (width * height > mostPixels) {
    bitmap.close();
    throw new Error(
      `“${name}” is ${width.toLocaleString("en")} x ${height.toLocaleString("en")} px, over the limit of ` +
        `${mostPixels / 1e6} MP; make it smaller, or cut the number out of it.`,
    );
  }
  last?.bitmap.close();
  last = { id, bitmap };
  return bitmap;
}
