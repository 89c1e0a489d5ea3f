import type { Random } from "@numera/random";
import type { Raster } from "@numera/vision";
import sharp from "sharp";

const encodings = ["png", "jpeg", "tiff", "webp", "gif", "avif"] as const;

/** The picture as a valid file by any encoder with any of its settings; one in four is damaged then. */
export async function hostileFile(
  random: Random,
  { width, height, channels, data }: Raster,
): Promise<Uint8Array> {
  // WebP and AVIF have no such sizes; AVIF is slow besides.
  const fits = Math.max(width, height) <= 16_000;
  const encoding = encodings[random.integer(fits && width * height < 20_000 ? encodings.length : 3)]!;
  const isJpeg = encoding === "jpeg" && Math.max(width, height) > 65_000;
  const image = sharp(Buffer.from(data.buffer, data.byteOffset, data.byteLength), {
    raw: { width, height, channels },
  });
  if (random.integer(6) === 0) image.withMetadata({ orientation: 1 + random.integer(8) });
  const settings = {
    png: { compressionLevel: random.integer(3), palette: random.integer(4) === 0 },
    jpeg: { quality: 1 + random.integer(100), progressive: random.integer(2) === 0 },
    tiff: { compression: (["none", "lzw", "deflate", "packbits"] as const)[random.integer(4)]! },
    webp: { lossless: random.integer(2) === 0, effort: 0 },
    gif: { effort: 1 },
    avif: { quality: 40, effort: 0 },
  } as const;
  const format = isJpeg ? "png" : encoding;
  const file = await image.toFormat(format, settings[format]).toBuffer();
  return random.integer(4) === 0 ? damaged(random, file) : file;
}

/** With some bytes changed, half of them in its head, cut short, or with a piece of it twice. */
function damaged(random: Random, file: Uint8Array): Uint8Array {
  const bytes = Uint8Array.from(file);
  for (let i = random.integer(12); i > 0; i--) {
    bytes[random.integer(random.integer(2) === 0 ? Math.min(64, bytes.length) : bytes.length)] =
      random.integer(256);
  }
  if (random.integer(3) === 0) return bytes.subarray(0, random.integer(bytes.length));
  if (random.integer(3) > 0) return bytes;
  const at = random.integer(bytes.length);
  return Buffer.concat([
    bytes.subarray(0, at),
    bytes.subarray(random.integer(at + 1), at),
    bytes.subarray(at),
  ]);
}
