import { ImageError } from "./imageError.ts";

/**
 * Refuses an image by what its header says of its size.
 *
 * @throws ImageError `"scan.tif" is 41,000 x 38,000 px, over the limit of 100 MP`
 */
export function checkSize(name: string, width: number, height: number, maxPixels: number): void {
  if (width * height <= maxPixels) return;
  const megapixels = (maxPixels / 1e6).toLocaleString("en-US");
  throw new ImageError(
    "too-many-pixels",
    `"${name}" is ${width.toLocaleString("en-US")} x ${height.toLocaleString("en-US")} px, ` +
      `over the limit of ${megapixels} MP`,
  );
}
