import type { Stroke } from "./stroke.ts";
import { strokePath } from "./strokePath.ts";

/** The size of a sheet in pixels. */
export interface Sheet {
  readonly width: number;
  readonly height: number;
}

/** Outlines are worked out once for each stroke. */
const paths = new WeakMap<Stroke, Path2D>();

/** The outline of a stroke that is done. */
export function pathOf(stroke: Stroke): Path2D {
  const known = paths.get(stroke);
  if (known !== undefined) return known;
  const path = strokePath(stroke);
  paths.set(stroke, path);
  return path;
}

/** A canvas as large as the sheet, empty, to be drawn on in pixels of the sheet. */
export function cleared(canvas: HTMLCanvasElement, { width, height }: Sheet): CanvasRenderingContext2D {
  const density = window.devicePixelRatio || 1;
  const [columns, rows] = [Math.round(width * density), Math.round(height * density)];
  if (canvas.width !== columns || canvas.height !== rows) {
    canvas.width = columns;
    canvas.height = rows;
  }
  const context = canvas.getContext("2d")!;
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.clearRect(0, 0, columns, rows);
  context.scale(density, density);
  context.fillStyle = "#1c2541";
  return context;
}
