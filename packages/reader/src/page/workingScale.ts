import type { GrayImage } from "@numera/vision";
import { longestSide, mostPixels } from "../limits.ts";

/** Images lower than this are enlarged: their strokes are a pixel or two wide, and gaps between them less. */
const leastSide = 96;
const enlargement = 2;

/** By how much an image is scaled before its digits are looked for: 1 for most, 2 for small ones, less for large photos. */
export function workingScale({ width, height }: Pick<GrayImage, "width" | "height">): number {
  const wanted = Math.min(width, height) < leastSide ? enlargement : 1;
  return Math.min(wanted, Math.sqrt(mostPixels / (width * height)), longestSide / Math.max(width, height));
}
