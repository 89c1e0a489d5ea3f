import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { contactSheet, type Raster, resizeGray, toGrayscale } from "@numera/vision";
import { decodeImage, encodePng } from "@numera/vision/node";
import sharp from "sharp";
import type { ReadResult } from "./readers/stringReader.ts";
import type { LabeledImage } from "./sets/stringSet.ts";

const MOST = 50;
const COLUMNS = 5;
/** Larger pictures are made smaller, to be seen beside the others. */
const HEIGHT = 90;
const WIDTH = 360;

/**
 * Draws up to 50 images that were read wrong, evenly spread over all of them, as `READER-SET.png`: below each what stands
 * there, what was read and how sure the reader was.
 *
 * @returns how many were wrong
 */
export async function writeFailures(
  folder: string,
  name: string,
  images: readonly LabeledImage[],
  results: readonly ReadResult[],
): Promise<number> {
  const wrong = [...images.keys()].filter((i) => results[i]!.text !== images[i]!.label);
  if (wrong.length === 0) return 0;
  const shown = Math.min(MOST, wrong.length);
  const tiles = [];
  for (let k = 0; k < shown; k++) {
    const i = wrong[Math.floor((k * wrong.length) / shown)]!;
    const { text, confidence } = results[i]!;
    const caption = `${images[i]!.label || "nothing"} : ${text.replaceAll("\n", "/") || "nothing"} ${Math.round(100 * confidence)}`;
    tiles.push({ image: await thumbnail(images[i]!.path), caption });
  }
  await mkdir(folder, { recursive: true });
  await writeFile(
    join(folder, `${name}.png`),
    await encodePng(sharp, contactSheet(tiles, { columns: Math.min(COLUMNS, shown) })),
  );
  return wrong.length;
}

async function thumbnail(path: string): Promise<Raster> {
  const image = await decodeImage(sharp, path);
  const scale = Math.min(HEIGHT / image.height, WIDTH / image.width);
  if (scale >= 1) return image;
  const size = (length: number) => Math.max(1, Math.round(length * scale));
  return resizeGray(toGrayscale(image), size(image.width), size(image.height));
}
