import type { ImageFormat } from "../fileFormats/imageFormat.ts";

/** What a file's header says of its image. */
export interface ImageHeader {
  /** In pixels, before any turn. */
  readonly width: number;
  readonly height: number;
  readonly gray: boolean;
  /** Whether it may be transparent. */
  readonly alpha: boolean;
  /** Whether it stands as it is to be seen: certainly not transparent, and nothing says that it is to be turned. */
  readonly plain: boolean;
  /** Of a HEIF file, what its image is compressed by, as libvips names it: "av1", "hevc". */
  readonly codec?: string | undefined;
}

/**
 * The header of a PNG or JPEG file, without a decoder: for small images, asking libvips costs half as much as decoding
 * them. Undefined for other formats and where there is no whole header; what is wrong then, the decoder says.
 *
 * @see ISO/IEC 15948 (PNG) section 11.2.2; ITU-T T.81 (JPEG) sections B.1.1.2 and B.2.2
 */
export function imageHeader(bytes: Uint8Array, format: ImageFormat): ImageHeader | undefined {
  const header = format === "PNG" ? pngHeader(bytes) : format === "JPEG" ? jpegHeader(bytes) : undefined;
  return header && header.width > 0 && header.height > 0 ? header : undefined;
}

/** The chunk IHDR comes first; color types 0 and 4 are gray without and with alpha. */
function pngHeader(bytes: Uint8Array): ImageHeader | undefined {
  if (bytes.length < 33 || String.fromCharCode(...bytes.subarray(12, 16)) !== "IHDR") return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  const colorType = view.getUint8(25);
  return {
    width: view.getUint32(16),
    height: view.getUint32(20),
    gray: colorType === 0 || colorType === 4,
    alpha: colorType >= 4 || hasTransparentColor(bytes),
    // EXIF data stand in chunks further on.
    plain: false,
  };
}

/** Whether a chunk tRNS names colors that are transparent: it stands before the first of the pixels, IDAT. */
function hasTransparentColor(bytes: Uint8Array): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  for (let at = 8; at + 8 <= bytes.length; at += 12 + view.getUint32(at)) {
    const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    if (type === "tRNS") return true;
    if (type === "IDAT") return false;
  }
  return false;
}

/** Segments follow each other, marker and length first: one that starts the frame, before the one that starts its scan; EXIF data in an APP1. */
function jpegHeader(bytes: Uint8Array): ImageHeader | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  let at = 2;
  let frame: Omit<ImageHeader, "plain"> | undefined;
  let plain = true;
  while (at + 10 <= bytes.length) {
    if (bytes[at] !== 0xff) return undefined;
    const marker = bytes[at + 1]!;
    if (marker === 0xff) {
      at++; // A fill byte.
      continue;
    }
    if (marker === 0xda) return frame && { ...frame, plain };
    const startsFrame =
      marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
    if (startsFrame) {
      frame = {
        width: view.getUint16(at + 7),
        height: view.getUint16(at + 5),
        gray: bytes[at + 9] === 1,
        alpha: false,
      };
    }
    if (marker === 0xe1) plain = false;
    const standsAlone = marker === 0x01 || (marker >= 0xd0 && marker <= 0xd9);
    at += standsAlone ? 2 : 2 + view.getUint16(at + 2);
  }
  return undefined;
}
