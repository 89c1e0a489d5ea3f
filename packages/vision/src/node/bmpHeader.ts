import { ImageError } from "./imageError.ts";

/** Where a BMP file keeps its pixels, and how. */
export interface BmpHeader {
  readonly width: number;
  readonly height: number;
  /** Rows are stored from the top down (a negative height in the file). */
  readonly topDown: boolean;
  readonly bitsPerPixel: 1 | 4 | 8 | 16 | 24 | 32;
  readonly compression: "none" | "rle8" | "rle4" | "bitfields";
  /** Byte offset of the pixels. */
  readonly pixels: number;
  /** Colors as [red, green, blue] triples; empty above 8 bits. */
  readonly palette: Uint8Array;
  /** Bits of red, green and blue in a 16- or 32-bit pixel. */
  readonly masks: readonly [number, number, number];
}

const compressions: Record<number, BmpHeader["compression"]> = {
  0: "none",
  1: "rle8",
  2: "rle4",
  3: "bitfields",
  6: "bitfields",
};

/**
 * Reads and checks the headers of a BMP file (BITMAPCOREHEADER, BITMAPINFOHEADER and its later versions).
 * Alpha is ignored, as in every program that shows BMP: most writers leave it 0.
 *
 * Microsoft, "Bitmap storage" (wingdi.h: BITMAPFILEHEADER, BITMAPINFOHEADER, BITMAPV5HEADER).
 *
 * @throws ImageError naming the file and what its header claims
 */
export function bmpHeader(bytes: Uint8Array, name: string): BmpHeader {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const fail = (what: string): never => {
    throw new ImageError("damaged-image", `"${name}" is a damaged or unsupported BMP file (${what})`);
  };
  const need = (end: number): void => {
    if (end > bytes.length) fail(`its header needs ${end} bytes, the file has ${bytes.length}`);
  };
  need(26);
  const pixels = view.getUint32(10, true);
  const size = view.getUint32(14, true);
  const core = size === 12;
  if (!core && (size < 40 || size > 256)) fail(`header of ${size} bytes`);
  need(14 + size);
  const width = core ? view.getUint16(18, true) : view.getInt32(18, true);
  const signedHeight = core ? view.getUint16(20, true) : view.getInt32(22, true);
  const height = Math.abs(signedHeight);
  if (width <= 0 || height === 0) fail(`${width} x ${signedHeight} px`);
  const bits = view.getUint16(core ? 24 : 28, true);
  if (![1, 4, 8, 16, 24, 32].includes(bits)) fail(`${bits} bits a pixel`);
  const compression = compressions[core ? 0 : view.getUint32(30, true)];
  const fits = compression !== undefined && isCompressible(compression, bits);
  if (!fits) fail(`compression ${view.getUint32(30, true)} with ${bits} bits a pixel`);

  let masks: [number, number, number] =
    bits === 16 ? [0x7c00, 0x03e0, 0x001f] : [0xff0000, 0x00ff00, 0x0000ff];
  let at = 14 + size;
  if (compression === "bitfields") {
    need(66);
    masks = [view.getUint32(54, true), view.getUint32(58, true), view.getUint32(62, true)];
    // A plain BITMAPINFOHEADER is followed by the masks; later headers hold them.
    if (size === 40) at += 12;
  }
  let palette = new Uint8Array(0);
  if (bits <= 8) {
    const used = core ? 0 : view.getUint32(46, true);
    const most = 1 << bits;
    const count = used === 0 ? most : Math.min(used, most);
    const entry = core ? 3 : 4;
    need(at + count * entry);
    palette = paletteOf(bytes.subarray(at, at + count * entry), entry, most);
    at += count * entry;
  }
  if (pixels < at || pixels >= bytes.length)
    fail(`its pixels would start at byte ${pixels} of ${bytes.length}`);
  return {
    width,
    height,
    topDown: signedHeight < 0,
    bitsPerPixel: bits as BmpHeader["bitsPerPixel"],
    compression: compression!,
    pixels,
    palette,
    masks,
  };
}

/** Whether pixels of so many bits may be stored so. */
function isCompressible(compression: BmpHeader["compression"], bits: number): boolean {
  switch (compression) {
    case "none":
      return true;
    case "rle8":
      return bits === 8;
    case "rle4":
      return bits === 4;
    case "bitfields":
      return bits === 16 || bits === 32;
  }
}

/** Colors as [red, green, blue]; the file has them as blue, green, red, in entries of so many bytes. */
function paletteOf(entries: Uint8Array, entry: number, colors: number): Uint8Array<ArrayBuffer> {
  const palette = new Uint8Array(colors * 3);
  for (let i = 0; i < entries.length / entry; i++) {
    for (let c = 0; c < 3; c++) palette[i * 3 + c] = entries[i * entry + 2 - c]!;
  }
  return palette;
}
