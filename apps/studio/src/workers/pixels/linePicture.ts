import type { Box } from "@numera/vision";
import type { Source } from "../../reading/source.ts";
import { canvasOf } from "./rasterOf.ts";
import { release } from "./release.ts";

/** Paper around a line that belongs to its picture, in heights of the line. */
const around = { across: 0.5, along: 0.8 };
const mostPixels = 24e6;

/** The part of a source around a line's box, as a PNG file; undefined of a sheet with no ink on it. */
export async function linePicture(source: Source, box: Box): Promise<Blob | undefined> {
  const placed = await canvasOf(source, mostPixels);
  if (placed === undefined) return undefined;
  const { context, x, y, scale } = placed;
  const { canvas } = context;
  const [along, across] = [around.along * box.height, around.across * box.height];
  const left = Math.max(0, Math.floor((box.x - along - x) / scale));
  const top = Math.max(0, Math.floor((box.y - across - y) / scale));
  const right = Math.min(canvas.width, Math.ceil((box.x + box.width + along - x) / scale));
  const bottom = Math.min(canvas.height, Math.ceil((box.y + box.height + across - y) / scale));
  const part = new OffscreenCanvas(Math.max(1, right - left), Math.max(1, bottom - top));
  part.getContext("2d")!.drawImage(canvas, -left, -top);
  release(context);
  return part.convertToBlob({ type: "image/png" });
}
