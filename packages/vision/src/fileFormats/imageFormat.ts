import { brandsOf } from "./brands.ts";
import { startsWith } from "./startsWith.ts";

/** File formats that are read, as their names are written. */
export const imageFormats = [
  "PNG",
  "JPEG",
  "WebP",
  "TIFF",
  "BMP",
  "GIF",
  "AVIF",
  "HEIC",
  "JPEG 2000",
] as const;
export type ImageFormat = (typeof imageFormats)[number];

/** The formats as a sentence lists them. */
export const formatList = `${imageFormats.slice(0, -1).join(", ")} or ${imageFormats.at(-1)}`;

/** The names of files that are images, by their extensions. */
export const imageName =
  /\.(png|jpe?g|jpe|jfif|webp|tiff?|bmp|gif|avif|hei[cf]|hif|jp2|jpx|jpf|j2k|j2c|jpc)$/i;

const signatures: readonly (readonly [ImageFormat, string])[] = [
  ["PNG", "\x89PNG\r\n\x1a\n"],
  ["JPEG", "\xff\xd8\xff"],
  // Classic TIFF has magic number 42, BigTIFF 43, in either byte order.
  ["TIFF", "II*\0"],
  ["TIFF", "MM\0*"],
  ["TIFF", "II+\0"],
  ["TIFF", "MM\0+"],
  ["BMP", "BM"],
  ["GIF", "GIF87a"],
  ["GIF", "GIF89a"],
  // The box that files begin with, and the codestream by itself.
  ["JPEG 2000", "\0\0\0\x0cjP  \r\n\x87\n"],
  ["JPEG 2000", "\xff\x4f\xff\x51"],
];

/** Brands of HEIF files: of images and sequences in AV1, and in HEVC or whatever the file says. */
const brands: readonly (readonly [ImageFormat, RegExp])[] = [
  ["AVIF", /^avi[fs]$/],
  ["HEIC", /^(he[iv][cxms]|mif[12]|msf1|miaf)$/],
];

/** Tells the format of an image file by its first bytes, whatever its name says; undefined for other files. */
export function imageFormat(bytes: Uint8Array): ImageFormat | undefined {
  if (startsWith(bytes, "RIFF") && startsWith(bytes, "WEBP", 8)) return "WebP";
  // A raw photo of a Canon camera, which is a TIFF file besides: what is to be seen is not its first page.
  if (startsWith(bytes, "CR\x02\0", 8)) return undefined;
  const [known] = signatures.find(([, signature]) => startsWith(bytes, signature)) ?? [];
  if (known !== undefined) return known;
  const claimed = brandsOf(bytes);
  return brands.find(([, brand]) => claimed.some((claim) => brand.test(claim)))?.[0];
}
