import type { ImageFormat } from "../fileFormats/imageFormat.ts";
import { ImageError } from "./imageError.ts";
import { mostExifBlocks, mostExifBytes, mostExifEntries } from "./limits.ts";

/**
 * Refuses an image whose EXIF data cost more than they are worth: directories that contain themselves, so that a decoder reads them
 * again for each of their entries (60 kB: 12 s of libexif), or entries without number, that share one value of megabytes.
 *
 * @throws ImageError `damaged-image`
 */
export function checkExif(bytes: Uint8Array, format: ImageFormat, name: string): void {
  const blocks =
    format === "JPEG"
      ? inJpeg(bytes)
      : format === "PNG"
        ? inPng(bytes)
        : format === "WebP"
          ? inWebp(bytes)
          : format === "AVIF" || format === "HEIC"
            ? inHeif(bytes)
            : [];
  let found = 0;
  for (const block of blocks) {
    if (++found <= mostExifBlocks && isBounded(block)) continue;
    throw new ImageError(
      "damaged-image",
      `"${name}" is a damaged ${format} file (its EXIF data have more than ${mostExifEntries.toLocaleString("en-US")} ` +
        "entries, or contain themselves); save it again without them",
    );
  }
}

/** Segments APP1 that begin with `Exif 0 0`, up to the first scan. */
function* inJpeg(bytes: Uint8Array): Generator<Uint8Array> {
  const view = viewOf(bytes);
  for (let at = 2; at + 10 <= bytes.length && bytes[at] === 0xff; ) {
    const marker = bytes[at + 1]!;
    if (marker === 0xda) return;
    if (marker === 0xff || marker === 0x01 || (marker >= 0xd0 && marker <= 0xd9)) {
      at += marker === 0xff ? 1 : 2;
      continue;
    }
    const end = at + 2 + view.getUint16(at + 2);
    if (marker === 0xe1 && textAt(bytes, at + 4, 6) === "Exif\0\0") yield bytes.subarray(at + 10, end);
    at = end;
  }
}

/** Chunks eXIf before the pixels. */
function* inPng(bytes: Uint8Array): Generator<Uint8Array> {
  const view = viewOf(bytes);
  for (let at = 8; at + 12 <= bytes.length; ) {
    const type = textAt(bytes, at + 4, 4);
    if (type === "IDAT") return;
    const end = at + 8 + view.getUint32(at);
    if (type === "eXIf") yield bytes.subarray(at + 8, end);
    at = end + 4;
  }
}

/** Chunks EXIF; a `Exif 0 0` before the data is passed over. */
function* inWebp(bytes: Uint8Array): Generator<Uint8Array> {
  const view = viewOf(bytes);
  for (let at = 12; at + 8 <= bytes.length; ) {
    const length = view.getUint32(at + 4, true);
    if (textAt(bytes, at, 4) === "EXIF") {
      const start = at + 8 + (textAt(bytes, at + 8, 6) === "Exif\0\0" ? 6 : 0);
      yield bytes.subarray(start, at + 8 + length);
    }
    at += 8 + length + (length % 2);
  }
}

/** Whatever may begin EXIF data, wherever it stands: a HEIF file tells in several ways where its parts are. */
function* inHeif(bytes: Uint8Array): Generator<Uint8Array> {
  // The 42 that follows the byte order.
  for (let at = bytes.indexOf(42); at >= 0; at = bytes.indexOf(42, at + 1)) {
    const start = [at - 2, at - 3].find((start) => start >= 0 && isByteOrder(textAt(bytes, start, 4)));
    if (start !== undefined) yield bytes.subarray(start);
  }
}

function isByteOrder(text: string): boolean {
  return text === "II*\0" || text === "MM\0*";
}

/** Bytes of one value by its type, 1 to 12. */
const sizes = [1, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8];
/** Entries that lead to a directory: EXIF, GPS, interoperability. */
const pointers: ReadonlySet<number> = new Set([0x8769, 0x8825, 0xa005]);
/** Directories lie in each other at most so deep: interoperability in EXIF in the first. */
const deepest = 4;

/**
 * Whether a decoder that follows every pointer meets few entries, and few bytes of values.
 * @param block as TIFF: byte order, 42, where the first directory is
 * @see CIPA DC-008 (Exif 2.32), section 4.5
 */
function isBounded(block: Uint8Array): boolean {
  const view = viewOf(block);
  const order = textAt(block, 0, 4);
  if (block.length < 8 || !isByteOrder(order)) return true;
  const little = order === "II*\0";
  let entries = 0;
  let bytes = 0;
  const isBoundedFrom = (at: number, depth: number): boolean => {
    if (at + 2 > block.length) return true;
    const count = Math.min(view.getUint16(at, little), Math.floor((block.length - at - 2) / 12));
    for (let i = 0; i < count; i++) {
      const entry = at + 2 + 12 * i;
      if (++entries > mostExifEntries) return false;
      const value = view.getUint32(entry + 8, little);
      if (pointers.has(view.getUint16(entry, little))) {
        if (depth < deepest && !isBoundedFrom(value, depth + 1)) return false;
        continue;
      }
      const size = (sizes[view.getUint16(entry + 2, little)] ?? 0) * view.getUint32(entry + 4, little);
      if (size > 4 && value + size <= block.length) bytes += size;
      if (bytes > mostExifBytes) return false;
    }
    const next = at + 2 + 12 * count;
    const isFirst = depth === 0 && next + 4 <= block.length;
    // The second directory, of the preview, is the last that is looked at.
    return !isFirst || isBoundedFrom(view.getUint32(next, little) || block.length, 1);
  };
  return isBoundedFrom(view.getUint32(4, little), 0);
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function textAt(bytes: Uint8Array, at: number, length: number): string {
  return String.fromCharCode(...bytes.subarray(at, at + length));
}
