import { linesOf, type Reading } from "@numera/contract";
import {
  type Canvas,
  type Color,
  drawBox,
  drawText,
  hatchBox,
  type Raster,
  textWidth,
  toCanvas,
} from "@numera/vision";

const sure: Color = [0, 140, 60];
const doubtful: Color = [215, 60, 20];
const passedOver: Color = [130, 130, 130];

/**
 * A copy of an image with every character boxed and what was read written above it: green where the line is
 * sure, red where it is not. Ink that is not read is hatched, red where it may be writing, else gray. Space is added above the image for the first line's digits.
 */
export function annotate(raster: Raster, reading: Reading): Canvas {
  const lines = linesOf(reading);
  const boxes = lines.flatMap(({ characters }) => characters.map(({ box }) => box));
  const heights = boxes.map(({ height }) => height).sort((a, b) => a - b);
  const size = Math.max(9, Math.round((heights[heights.length >> 1] ?? 0) * 0.4));
  const thickness = Math.max(1, Math.round(size / 12));
  const gap = thickness + 3;
  const above = Math.max(0, size + 2 * gap - Math.min(...boxes.map(({ y }) => y), Number.POSITIVE_INFINITY));
  const canvas = withSpaceAbove(raster, above);
  const shift = canvas.height - raster.height;
  for (const { box, guess } of reading.unread) {
    const color = guess === "stroke" ? doubtful : passedOver;
    hatchBox(canvas, { ...box, y: box.y + shift }, color, thickness, 6 * thickness);
  }
  for (const line of lines) {
    const color = line.verdict === "sure" ? sure : doubtful;
    for (const { text, box } of line.characters) {
      const moved = { ...box, y: box.y + shift };
      drawBox(canvas, moved, color, thickness);
      const left = moved.x + (moved.width - textWidth(text, size)) / 2;
      drawText(canvas, text, left, moved.y - gap - size, size, color);
    }
  }
  return canvas;
}

function withSpaceAbove(raster: Raster, rows: number): Canvas {
  const picture = toCanvas(raster);
  const data = new Uint8Array((raster.height + rows) * raster.width * 3).fill(255);
  data.set(picture.data, rows * raster.width * 3);
  return { width: raster.width, height: raster.height + rows, channels: 3, data };
}
