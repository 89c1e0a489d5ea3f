import type { Raster } from "../raster.ts";
import { blankCanvas, type Canvas, type Color, drawImage } from "./canvas.ts";
import { drawText, textWidth } from "./text.ts";

/** One picture of a contact sheet, and what is written under it. */
export interface Tile {
  readonly image: Raster;
  readonly caption?: string;
}

export interface ContactSheetOptions {
  /** Pictures in a row; by default so many that the sheet is about square. */
  readonly columns?: number;
  /** Every pixel of a picture becomes a square of this many pixels. Default 1. */
  readonly zoom?: number;
}

const margin = 4;
const captionHeight = 9;
const sheetColor: Color = [236, 236, 240];
const captionColor: Color = [40, 40, 60];

/** Lays pictures out in a grid, row by row, each centerd in a cell as large as the largest, captions below. */
export function contactSheet(
  tiles: readonly Tile[],
  { columns, zoom = 1 }: ContactSheetOptions = {},
): Canvas {
  const across = columns ?? Math.max(1, Math.ceil(Math.sqrt(tiles.length)));
  const captioned = tiles.some(({ caption }) => caption !== undefined);
  const widest = Math.max(
    1,
    ...tiles.map(({ image, caption }) =>
      Math.max(image.width * zoom, Math.ceil(textWidth(caption ?? "", captionHeight))),
    ),
  );
  const highest = Math.max(1, ...tiles.map(({ image }) => image.height * zoom));
  const cellWidth = widest + margin;
  const cellHeight = highest + margin + (captioned ? captionHeight + margin : 0);
  const sheet = blankCanvas(
    across * cellWidth + margin,
    Math.max(1, Math.ceil(tiles.length / across)) * cellHeight + margin,
    sheetColor,
  );
  tiles.forEach(({ image, caption = "" }, i) => {
    const left = margin + (i % across) * cellWidth;
    const top = margin + Math.floor(i / across) * cellHeight;
    const picture = enlarge(image, zoom);
    drawImage(
      sheet,
      picture,
      left + ((widest - picture.width) >> 1),
      top + ((highest - picture.height) >> 1),
    );
    const indent = (widest - textWidth(caption, captionHeight)) / 2;
    drawText(sheet, caption, left + indent, top + highest + margin, captionHeight, captionColor, 1.2);
  });
  return sheet;
}

/** Repeats every pixel `zoom` times both ways. */
function enlarge(image: Raster, zoom: number): Raster {
  if (zoom === 1) return image;
  const { width, height, channels } = image;
  const data = new Uint8Array(width * zoom * height * zoom * channels);
  let to = 0;
  for (let y = 0; y < height * zoom; y++) {
    for (let x = 0; x < width * zoom; x++) {
      const from = (Math.floor(y / zoom) * width + Math.floor(x / zoom)) * channels;
      for (let c = 0; c < channels; c++) data[to++] = image.data[from + c]!;
    }
  }
  return { width: width * zoom, height: height * zoom, channels, data };
}
