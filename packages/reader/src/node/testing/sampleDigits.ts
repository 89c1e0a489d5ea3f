import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Canvas, type GrayImage, resizeGray, toGrayscale } from "@numera/vision";
import { decodeImage } from "@numera/vision/node";
import sharp from "sharp";
import { findLines } from "../../page/findLines.ts";
import { findPages } from "../../page/findPages.ts";

const samples = fileURLToPath(new URL("../../../../../samples", import.meta.url));
/** Between them these have all digits, written by one hand with one pen. */
const sources = { "01-drawn.png": "40719", "02-pen-scan.png": "58203946" };

interface Written {
  /** Left end and upper edge of the digits, in pixels. */
  readonly x: number;
  readonly y: number;
  readonly height: number;
  /** Gray level of the pen. */
  readonly pen?: number;
  /** White between digits, as a share of their height. */
  readonly gap?: number;
}

/** Writes digits of the sample images on canvases. */
export interface SampleDigits {
  /** Writes a number and returns where it ends. */
  write(canvas: Canvas, number: string, at: Written): number;
}

/** The sample images' digits, each as how dark it is, cut close. */
export async function sampleDigits(): Promise<SampleDigits> {
  const digits = new Map<string, GrayImage>();
  for (const [file, number] of Object.entries(sources)) {
    const [page] = findPages(toGrayscale(await decodeImage(sharp, join(samples, file))));
    const { labeling, darkness } = page!;
    findLines(page!)[0]!.glyphs.forEach(({ box: { x, y, width, height }, labels }, i) => {
      const data = new Uint8Array(width * height);
      let darkest = 1;
      for (let at = 0; at < data.length; at++) {
        const from = (y + Math.floor(at / width)) * labeling.width + x + (at % width);
        if (labels.includes(labeling.labels[from]!)) data[at] = darkness[from]!;
        darkest = Math.max(darkest, data[at]!);
      }
      const inked = data.map((dark) => (255 * dark) / darkest);
      digits.set(number[i]!, { width, height, channels: 1, data: inked });
    });
  }
  return { write: (canvas, number, at) => write(canvas, digits, number, at) };
}

function write(
  canvas: Canvas,
  digits: ReadonlyMap<string, GrayImage>,
  number: string,
  { x, y, height, pen = 40, gap = 0.3 }: Written,
): number {
  let left = x;
  for (const sign of number) {
    const digit = digits.get(sign)!;
    const width = Math.max(3, Math.round((digit.width * height) / digit.height));
    const { data } = resizeGray(digit, width, height);
    for (let at = 0; at < data.length; at++) {
      const to = 3 * ((y + Math.floor(at / width)) * canvas.width + left + (at % width));
      const ink = data[at]! / 255;
      for (let c = to; c < to + 3; c++) canvas.data[c] = Math.round(canvas.data[c]! * (1 - ink) + pen * ink);
    }
    left += width + Math.round(gap * height);
  }
  return left - Math.round(gap * height);
}
