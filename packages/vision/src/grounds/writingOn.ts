import { connectedComponents } from "../components/connectedComponents.ts";
import { groundEdges } from "./groundEdges.ts";
import type { Grounds } from "./grounds.ts";

/** Ink differs from its ground by this share of the way to black or white. */
const leastDifference = 0.18;
/** More of a ground's pixels than this differ on wood, cloth, and pictures. */
const mostInk = 0.2;
/** Marks of writing are at least so many reduced pixels high, at most this share of the image's side ... */
const leastHeight = 4;
const tallest = 0.35;
/** ... or, on grounds that are less than half of the image, at most this share of the ground's height ... */
const tallestOnField = 0.85;
/** ... at most so many times as long as wide, save upright ones, and fill at most this share of their box. */
const longest = 4;
const mostFilled = 0.7;
/** Of the ink that differs, marks of writing make at least this share. */
const writingShare = 0.5;

/** Whether what differs from a ground looks like writing, and not like the grain or the things of a desk. */
export function holdsWriting(found: Grounds, ground: number): boolean {
  const { reduced, groundOf, level, grounds } = found;
  const { width, height } = reduced;
  const isDark = grounds[ground]!.polarity === "dark";
  const data = new Uint8Array(width * height);
  const edges = groundEdges(found);
  let pixels = 0;
  let rows = 0;
  let ink = 0;
  for (let y = 1; y < height - 1; y++) {
    const before = pixels;
    for (let x = 1; x < width - 1; x++) {
      const at = y * width + x;
      if (groundOf[at] !== ground) continue;
      pixels++;
      if (edges[at] !== 0) continue;
      const away = isDark ? level[at]! - reduced.data[at]! : reduced.data[at]! - level[at]!;
      if (away < leastDifference * (isDark ? level[at]! : 255 - level[at]!)) continue;
      data[at] = 1;
      ink++;
    }
    if (pixels > before) rows++;
  }
  if (ink === 0 || ink > mostInk * pixels) return false;
  const most = Math.max(
    tallest * Math.max(width, height),
    2 * pixels < groundOf.length ? tallestOnField * rows : 0,
  );
  const { components } = connectedComponents({ width, height, data });
  const writing = components.filter(({ box, area }) => {
    if (box.height < leastHeight || box.height > most) return false;
    if (box.width > longest * box.height) return false;
    return area <= mostFilled * box.width * box.height || box.height >= 2 * box.width;
  });
  return writing.reduce((sum, { area }) => sum + area, 0) >= writingShare * ink;
}
