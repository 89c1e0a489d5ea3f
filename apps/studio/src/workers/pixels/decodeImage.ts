import type { ImageSource } from "../../reading/source.ts";

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
    throw new Error(await refusal(name, file), { cause });
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

const tiffStarts = ["II*\0", "MM\0*"];

async function refusal(name: string, file: Blob): Promise<string> {
  const start = await file.slice(0, 4).text();
  if (tiffStarts.includes(start)) {
    return `“${name}” is a TIFF file, which browsers do not open; save it as PNG, or read it by “numera read”.`;
  }
  if (file.type.startsWith("image/")) {
    return `“${name}” is damaged, or an image of a kind that this browser does not open; PNG, JPEG and WebP work everywhere.`;
  }
  return `“${name}” is not an image; bring a PNG, JPEG, WebP, BMP or PDF file.`;
}
