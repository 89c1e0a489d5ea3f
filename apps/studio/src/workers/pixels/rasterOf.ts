import type { Raster } from "@numera/vision";
import { inkBounds } from "../../drawing/inkBounds.ts";
import type { Drawing } from "../../drawing/stroke.ts";
import { strokePath } from "../../drawing/strokePath.ts";
import { partRead, radians, seenSize, turnedSize } from "../../pictures/edits.ts";
import type { ImageSource, Source } from "../../reading/source.ts";
import { decodeImage } from "./decodeImage.ts";
import { release } from "./release.ts";

/** A picture in memory, and where it stands in the source as it is seen. */
export interface PlacedRaster {
  readonly raster: Raster;
  /** Its top left corner, in pixels of the source. */
  readonly x: number;
  readonly y: number;
  /** Pixels of the source for each of its own. */
  readonly scale: number;
  /** Of the whole source. */
  readonly width: number;
  readonly height: number;
}

/** Larger images are reduced first: the reader works on 3 MP at most, and phones have little memory. */
const mostPixels = 24e6;

/** The pixels of what there is to read; undefined of a sheet with no ink on it. */
export async function rasterOf(source: Source): Promise<PlacedRaster | undefined> {
  const placed = await canvasOf(source, mostPixels);
  if (placed === undefined) return undefined;
  const { context, ...place } = placed;
  const { width, height } = context.canvas;
  const { data } = context.getImageData(0, 0, width, height);
  release(context);
  return { raster: { width, height, channels: 4, data }, ...place };
}

/** The same on a canvas. @param pixels an image has at most so many */
export async function canvasOf(source: Source, pixels: number) {
  if (source.kind === "drawing") return drawn(source.drawing);
  const { context, scale } = await pictureOf(source, pixels);
  const { width, height } = context.canvas;
  return { context, x: 0, y: 0, scale, width: width * scale, height: height * scale };
}

/**
 * An image as it is seen after its edits, on white where it is transparent.
 * @param pixels it has at most so many, reduced where it has more
 */
export async function pictureOf(source: ImageSource, pixels: number) {
  const bitmap = await decodeImage(source);
  const { edits } = source;
  const { turns, tilt } = edits;
  const part = partRead(bitmap, edits);
  const reduction = Math.min(1, Math.sqrt(pixels / (part.width * part.height)));
  const width = Math.max(1, Math.round(part.width * reduction));
  const height = Math.max(1, Math.round(part.height * reduction));
  const context = new OffscreenCanvas(width, height).getContext("2d", { willReadFrequently: true })!;
  context.fillStyle = "white";
  context.fillRect(0, 0, width, height);
  if (tilt !== 0) {
    // Beside a tilted image the paper goes on.
    context.fillStyle = edgeColor(bitmap);
    context.fillRect(0, 0, width, height);
  }
  context.imageSmoothingQuality = "high";
  context.scale(width / part.width, height / part.height);
  context.translate(-part.x, -part.y);
  if (tilt !== 0) {
    const [seen, turned] = [seenSize(bitmap, edits), turnedSize(bitmap, edits)];
    context.translate(seen.width / 2, seen.height / 2);
    context.rotate(radians(tilt));
    context.translate(-turned.width / 2, -turned.height / 2);
  }
  if (turns === 1) context.translate(bitmap.height, 0);
  if (turns === 2) context.translate(bitmap.width, bitmap.height);
  if (turns === 3) context.translate(0, bitmap.width);
  context.rotate((turns * Math.PI) / 2);
  context.drawImage(bitmap, 0, 0);
  return { context, scale: part.width / width, original: { width: bitmap.width, height: bitmap.height } };
}

/** The mean color along the edge of an image. */
function edgeColor(bitmap: ImageBitmap): string {
  const side = 16;
  const context = new OffscreenCanvas(side, side).getContext("2d", { willReadFrequently: true })!;
  context.imageSmoothingQuality = "high";
  context.drawImage(bitmap, 0, 0, side, side);
  const { data } = context.getImageData(0, 0, side, side);
  const sums = [0, 0, 0, 0];
  for (let i = 0; i < side * side; i++) {
    const [x, y] = [i % side, Math.floor(i / side)];
    if (x > 0 && x < side - 1 && y > 0 && y < side - 1) continue;
    for (let c = 0; c < 4; c++) sums[c]! += data[4 * i + c]!;
  }
  const [red, green, blue, alpha] = sums.map((sum) => Math.round(sum / (4 * (side - 1))));
  return `rgb(${red} ${green} ${blue} / ${alpha! / 255})`;
}

/** Only the part with ink: an empty sheet around it would be searched in vain. */
function drawn(drawing: Drawing) {
  const box = inkBounds(drawing);
  if (box === undefined) return undefined;
  const { x, y, width, height } = box;
  const context = new OffscreenCanvas(width, height).getContext("2d", { willReadFrequently: true })!;
  context.fillStyle = "white";
  context.fillRect(0, 0, width, height);
  context.translate(-x, -y);
  // As dark as a pen on paper is.
  context.fillStyle = "#262626";
  for (const stroke of drawing.strokes) context.fill(strokePath(stroke));
  return { context, x, y, scale: 1, width: drawing.width, height: drawing.height };
}
