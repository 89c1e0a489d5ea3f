import { type ImageFormat, imageFormat, unreadFormat } from "@numera/vision";

/** Formats that `numera read` decodes and most browsers do not, with what else helps. */
const others: Partial<Record<ImageFormat, string>> = {
  TIFF: "save it as PNG",
  HEIC: "save it as JPEG, which an iPhone takes by Settings > Camera > Formats > Most Compatible",
  "JPEG 2000": "save it as PNG",
};

/**
 * Why a browser could not open a file, as a sentence: by its first bytes, as its name and type may say anything.
 *
 * @param start its first 1024 bytes
 */
export function refusal(name: string, start: Uint8Array): string {
  const format = imageFormat(start);
  if (format === undefined) {
    const known = unreadFormat(start);
    return known === undefined
      ? `“${name}” is not an image; bring a PNG, JPEG, WebP, BMP, GIF, AVIF or PDF file.`
      : `“${name}” is ${known.what}, which is not read; ${known.cure}.`;
  }
  const cure = others[format];
  return cure === undefined
    ? `“${name}” is damaged, or an image of a kind that this browser does not open; PNG, JPEG and WebP work everywhere.`
    : `“${name}” is a ${format} file, which this browser does not open; ${cure}, or read it by “numera read”.`;
}
