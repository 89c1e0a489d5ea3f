import type { Raster } from "@numera/vision";
import { inkBounds } from "../drawing/inkBounds.ts";
import type { Drawing } from "../drawing/stroke.ts";
import { strokePath } from "../drawing/strokePath.ts";
import type { Source } from "../reading/source.ts";

/** A picture in memory, and where its top left corner stands in the source as it is seen. */
export interface PlacedRaster {
  readonly raster: Raster;
  readonly x: number;
  readonly y: number;
  /** Of the whole source. */
  readonly width: number;
  readonly height: number;
}

/** The pixels of what there is to read; undefined of a sheet with no ink on it. */
export async function rasterOf(source: Source): Promise<PlacedRaster | undefined> {
  return drawn(source.drawing);
}

/** Only the part with ink: an empty sheet around it would be searched in vain. */
function drawn(drawing: Drawing): PlacedRaster | undefined {
  const box = inkBounds(drawing);
  if (box === undefined) return undefined;
  const { x, y, width, height } = box;
  const context = new OffscreenCanvas(width, height).getContext("2d", { willReadFrequently: true })!;
  context.fillStyle = "white";
  context.fillRect(0, 0, width, height);
  context.translate(-x, -y);
  context.fillStyle = "black";
  for (const stroke of drawing.strokes) context.fill(strokePath(stroke));
  const { data } = context.getImageData(0, 0, width, height);
  return {
    raster: { width, height, channels: 4, data },
    x,
    y,
    width: drawing.width,
    height: drawing.height,
  };
}
