import type { Source } from "../../reading/source.ts";
import { canvasOf } from "./rasterOf.ts";
import { release } from "./release.ts";

const width = 240;
const height = 120;

/** A small picture of the source, as a PNG file; undefined of a sheet with no ink on it. */
export async function thumbnail(source: Source): Promise<Blob | undefined> {
  const placed = await canvasOf(source, 4 * width * height);
  if (placed === undefined) return undefined;
  const { canvas } = placed.context;
  const scale = Math.min(1, width / canvas.width, height / canvas.height);
  const small = new OffscreenCanvas(
    Math.max(1, Math.round(canvas.width * scale)),
    Math.max(1, Math.round(canvas.height * scale)),
  );
  const context = small.getContext("2d")!;
  context.imageSmoothingQuality = "high";
  context.drawImage(canvas, 0, 0, small.width, small.height);
  release(placed.context);
  return small.convertToBlob({ type: "image/png" });
}
