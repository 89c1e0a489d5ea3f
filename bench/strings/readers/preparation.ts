import { mkdtemp, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type GrayImage, resizeGray, toGrayscale } from "@numera/vision";
import { decodeImage, encodePng } from "@numera/vision/node";
import sharp from "sharp";
import type { LabeledImage } from "../sets/stringSet.ts";

/** How an image is made ready for a reader that was made for pages of print: gray, of one height, with paper around it. */
export interface Preparation {
  /** Its height in pixels. */
  readonly height: number;
  /** Paper added on each side, as a share of that height. */
  readonly border: number;
}

/** A preparation in words. */
export function described({ height, border }: Preparation): string {
  return `brought to ${height} px with paper of ${border} heights around`;
}

/** The share of an image's pixels that are darker than its paper. */
const PAPER = 0.75;

/** Writes each image, prepared, into a new folder inside `folder`. @returns the paths, in the images' order */
export async function prepareImages(
  images: readonly LabeledImage[],
  preparation: Preparation,
  folder: string,
): Promise<string[]> {
  const own = await mkdtemp(join(folder, "prepared-"));
  const paths: string[] = [];
  for (const [i, { path }] of images.entries()) {
    const prepared = prepareImage(toGrayscale(await decodeImage(sharp, path)), preparation);
    paths.push(join(own, `${i}.png`));
    await writeFile(paths[i]!, await encodePng(sharp, prepared));
  }
  return paths;
}

/** An image of the height wanted, with paper of its own brightness (the third quartile of its gray levels) around it. */
export function prepareImage(gray: GrayImage, { height: wanted, border }: Preparation): GrayImage {
  const line = resizeGray(gray, Math.max(1, Math.round((gray.width * wanted) / gray.height)), wanted);
  const margin = Math.round(border * wanted);
  const [width, height] = [line.width + 2 * margin, line.height + 2 * margin];
  const levels = Uint8Array.from(line.data).sort();
  const data = new Uint8Array(width * height).fill(levels[Math.floor(PAPER * levels.length)]!);
  for (let y = 0; y < line.height; y++) {
    const row = line.data.subarray(y * line.width, (y + 1) * line.width);
    data.set(row, (margin + y) * width + margin);
  }
  return { width, height, channels: 1, data };
}
