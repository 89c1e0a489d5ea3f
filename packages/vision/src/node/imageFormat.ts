/** File formats that are read, as their names are written. */
export const imageFormats = ["PNG", "JPEG", "WebP", "TIFF", "BMP"] as const;
export type ImageFormat = (typeof imageFormats)[number];

/** The formats as a sentence lists them. */
export const formatList = "PNG, JPEG, WebP, TIFF or BMP";

/** Tells the format of an image file by its first bytes, whatever its name says; undefined for other files. */
export function imageFormat(bytes: Uint8Array): ImageFormat | undefined {
  const starts = (signature: readonly number[], at = 0): boolean =>
    signature.every((byte, i) => bytes[at + i] === byte);
  if (starts([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return "PNG";
  if (starts([0xff, 0xd8, 0xff])) return "JPEG";
  if (starts([0x52, 0x49, 0x46, 0x46]) && starts([0x57, 0x45, 0x42, 0x50], 8)) return "WebP";
  // Classic TIFF has magic number 42, BigTIFF 43, in either byte order.
  if (starts([0x49, 0x49, 0x2a, 0]) || starts([0x4d, 0x4d, 0, 0x2a])) return "TIFF";
  if (starts([0x49, 0x49, 0x2b, 0]) || starts([0x4d, 0x4d, 0, 0x2b])) return "TIFF";
  if (starts([0x42, 0x4d])) return "BMP";
  return undefined;
}
