import { startsWith } from "../fileFormats/startsWith.ts";
import type { Raster } from "../raster.ts";
import { ImageError } from "./imageError.ts";

/** What a codestream's header says of its image. */
export interface Jpeg2000Header {
  readonly width: number;
  readonly height: number;
  readonly components: number;
}

/** OpenJPEG's numbers of color spaces whose components are not gray, red, green, blue and alpha. */
const otherSpaces: ReadonlySet<number> = new Set([4, 5]);

/**
 * The header of a JPEG 2000 codestream, by itself or in a file of boxes; undefined where there is none.
 *
 * @throws ImageError `unsupported-format` where it has components that OpenJPEG's JavaScript build cannot hand out
 * @see ITU-T T.800 (ISO/IEC 15444-1), sections A.5.1 and I.5
 */
export function jpeg2000Header(bytes: Uint8Array, name: string): Jpeg2000Header | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const at = codestreamIn(view);
  if (at === undefined || at + 42 > bytes.length || view.getUint32(at) !== 0xff4fff51) return undefined;
  const components = view.getUint16(at + 40);
  const width = view.getUint32(at + 8) - view.getUint32(at + 16);
  const height = view.getUint32(at + 12) - view.getUint32(at + 20);
  if (width <= 0 || height <= 0 || at + 42 + 3 * components > bytes.length) return undefined;
  const steps = Array.from({ length: Math.min(components, 4) }, (_, i) =>
    view.getUint16(at + 42 + 3 * i + 1),
  );
  // Chroma at half the resolution; else all components are whole.
  const isHalved = components === 3 && steps[1] === steps[2] && (steps[1] === 0x0201 || steps[1] === 0x0202);
  if (components > 4 || steps[0] !== 0x0101 || !(isHalved || steps.every((step) => step === 0x0101))) {
    throw new ImageError(
      "unsupported-format",
      `"${name}" is a JPEG 2000 file whose components are more than 4 or differ in size, which is not read; ` +
        "convert it to JPEG or PNG",
    );
  }
  return { width, height, components };
}

/** Where the codestream begins: at once, or in the first box `jp2c`. */
function codestreamIn(view: DataView): number | undefined {
  if (view.byteLength >= 4 && view.getUint32(0) === 0xff4fff51) return 0;
  const bytes = new Uint8Array(view.buffer, view.byteOffset, view.byteLength);
  for (let at = 0; at + 16 <= bytes.length; ) {
    const length = view.getUint32(at);
    const header = length === 1 ? 16 : 8;
    if (startsWith(bytes, "jp2c", at + 4)) return at + header;
    const whole = length === 1 ? Number(view.getBigUint64(at + 8)) : length;
    if (whole < header) return undefined;
    at += whole;
  }
  return undefined;
}

/**
 * The pixels of a JPEG 2000 file in 8 bits, by OpenJPEG in WebAssembly, which is loaded with the first such file: sharp's libvips has no
 * decoder for it. Each image has an instance of its own, so that its memory goes with it.
 *
 * @param header what `jpeg2000Header` says, which has been found small enough
 * @throws Error where the file is damaged, ImageError where its colors are of a kind that is not read
 */
export async function decodeJpeg2000(
  bytes: Uint8Array,
  header: Jpeg2000Header,
  name: string,
): Promise<Raster> {
  const { default: load } = await import("@cornerstonejs/codec-openjpeg/decodewasmjs");
  const { J2KDecoder } = await load({ print: () => {}, printErr: () => {} });
  const decoder = new J2KDecoder();
  decoder.getEncodedBuffer(bytes.length).set(bytes);
  try {
    decoder.decode();
  } catch (cause) {
    // A C++ exception comes as the number of its place in memory.
    throw cause instanceof Error ? cause : new Error("its data cannot be decoded", { cause });
  }
  const { width, height, bitsPerSample: bits, componentCount, isSigned } = decoder.getFrameInfo();
  const samples = decoder.getDecodedBuffer();
  const size = bits > 8 ? 2 : 1;
  if (width !== header.width || height !== header.height || componentCount > 4)
    throw new Error("its pixels are not as its header says");
  if (samples.length !== width * height * componentCount * size) throw new Error("pixels are missing");
  if (otherSpaces.has(decoder.getColorSpace())) {
    throw new ImageError(
      "unsupported-format",
      `"${name}" is a JPEG 2000 file in colors for print, which is not read; convert it to JPEG or PNG`,
    );
  }
  return rasterOf({ width, height, components: componentCount }, samples, { bits, isSigned });
}

/** Samples of 1 to 16 bits, those of more than 8 in two bytes, the lower one first, as gray or RGB(A) in 8. */
function rasterOf(
  { width, height, components }: Jpeg2000Header,
  samples: Uint8Array,
  { bits, isSigned }: { readonly bits: number; readonly isSigned: boolean },
): Raster {
  const view = new DataView(samples.buffer, samples.byteOffset, samples.length);
  const offset = isSigned ? 2 ** (bits - 1) : 0;
  const most = 2 ** bits - 1;
  const sample = (i: number) => {
    const value =
      bits > 8
        ? isSigned
          ? view.getInt16(2 * i, true)
          : view.getUint16(2 * i, true)
        : isSigned
          ? view.getInt8(i)
          : samples[i]!;
    return Math.round((255 * Math.min(most, Math.max(0, value + offset))) / most);
  };
  // Gray with alpha becomes RGBA.
  const channels = components === 2 ? 4 : (components as 1 | 3 | 4);
  const data = new Uint8Array(width * height * channels);
  for (let pixel = 0; pixel < width * height; pixel++) {
    for (let c = 0; c < channels; c++) {
      const from = components === 2 ? (c === 3 ? 1 : 0) : c;
      data[pixel * channels + c] = sample(pixel * components + from);
    }
  }
  return { width, height, channels, data };
}
