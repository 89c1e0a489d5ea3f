import { type Box, transformPoint } from "@numera/vision";
import type { Page } from "./page.ts";

type Point = readonly [x: number, y: number];

/** The corners of a box of the page in the source, from its upper left one clockwise; hundredths of a pixel. */
export function sourcePolygon(page: Page, { x, y, width, height }: Box): [number, number][] {
  const corners: readonly Point[] = [
    [x, y],
    [x + width, y],
    [x + width, y + height],
    [x, y + height],
  ];
  return corners.map((corner) => roundedPoint(transformPoint(page.toSource, corner)));
}

/** A point in hundredths of a pixel. */
export function roundedPoint([x, y]: Point): [number, number] {
  return [Math.round(100 * x) / 100, Math.round(100 * y) / 100];
}

/** The box of the ink in a box of the page, in whole pixels of the source; of the box itself where it holds no ink. */
export function sourceBox(page: Page, box: Box): Box {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { x, y, width, height } of rowsOfInk(page, box)) {
    for (const corner of [
      [x, y],
      [x + width, y],
      [x, y + height],
      [x + width, y + height],
    ] as const) {
      const [u, v] = transformPoint(page.toSource, corner);
      left = Math.min(left, u);
      top = Math.min(top, v);
      right = Math.max(right, u);
      bottom = Math.max(bottom, v);
    }
  }
  const { source } = page;
  const within = (value: number, end: number) => Math.min(end, Math.max(0, value));
  const x = Math.floor(within(left, source.width - 1) + 1e-6);
  const y = Math.floor(within(top, source.height - 1) + 1e-6);
  return {
    x,
    y,
    width: Math.max(1, Math.ceil(within(right, source.width) - 1e-6) - x),
    height: Math.max(1, Math.ceil(within(bottom, source.height) - 1e-6) - y),
  };
}

/** The ink in a box, row by row, from its first pixel to its last; the box itself where there is none. */
function rowsOfInk({ labeling: { labels, width } }: Page, box: Box): readonly Box[] {
  const rows: Box[] = [];
  for (let y = box.y; y < box.y + box.height; y++) {
    let first = y * width + box.x;
    let last = first + box.width - 1;
    while (first <= last && labels[first] === 0) first++;
    while (last > first && labels[last] === 0) last--;
    if (first <= last) rows.push({ x: first - y * width, y, width: last - first + 1, height: 1 });
  }
  return rows.length > 0 ? rows : [box];
}
