import type { GrayImage, Mask } from "../raster.ts";

/** A mask drawn with characters, one row a line: `#` is ink, everything else paper. */
export function maskOf(drawing: string): Mask {
  const rows = drawing
    .split("\n")
    .map((row) => row.trim())
    .filter((row) => row.length > 0);
  const width = rows[0]!.length;
  const data = Uint8Array.from(rows.join(""), (sign) => (sign === "#" ? 1 : 0));
  return { width, height: rows.length, data };
}

/** A mask as `maskOf` takes it, with `.` for paper. */
export function drawingOf({ width, height, data }: Mask): string {
  const rows = Array.from({ length: height }, (_, y) =>
    Array.from(data.subarray(y * width, (y + 1) * width), (ink) => (ink === 0 ? "." : "#")).join(""),
  );
  return rows.join("\n");
}

/** A gray image from a brightness for each pixel, rounded and clipped to 0..255. */
export function grayOf(
  width: number,
  height: number,
  brightness: (x: number, y: number) => number,
): GrayImage {
  const data = new Uint8ClampedArray(width * height);
  for (let i = 0; i < data.length; i++) data[i] = Math.round(brightness(i % width, Math.floor(i / width)));
  return { width, height, channels: 1, data };
}

/** The image turned by 90 degrees clockwise. */
export function turned({ width, height, data }: Mask): Mask {
  const out = new Uint8Array(data.length);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) out[x * height + (height - 1 - y)] = data[y * width + x]!;
  }
  return { width: height, height: width, data: out };
}

/** A repeatable source of numbers in [0, 1): mulberry32. */
export function seededNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}
