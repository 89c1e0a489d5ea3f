import type { GrayImage } from "../raster.ts";
import { lowPass } from "./lowPass.ts";

/** So many pixels, evenly spread, tell nearly all images that are not of two levels. */
const sampled = 256;
/** Side of the tiles that are looked at, in pixels. */
const tile = 8;
/** A tile of dithered gray has pixels of the rarer level, at least this share, ... */
const leastMinority = 0.04;
/** ... most of them alone: so many of the four neighbors are of the other level (of a line a pixel wide it is 2). */
const leastChanges = 2.4;
/** From this share of dithered tiles on an image is dithered. */
const leastTiles = 0.4;
/** The low-pass is a box of this side, twice: it takes out every dot of a 4 x 4 screen. */
const boxSide = 4;

/**
 * A dithered image of two levels brought back to gray levels by a low-pass (a box of 4 x 4 pixels, twice); any other image,
 * crisp ones of two levels too, as it is.
 *
 * Dithering, by error diffusion (Floyd & Steinberg 1976) or a threshold matrix (Bayer 1973), gives gray as dots that stand
 * alone, all over; of crisp writing, even in lines a pixel wide, most tiles are of one level.
 */
export function withoutDither(gray: GrayImage): GrayImage {
  const levels = twoLevels(gray);
  return levels !== undefined && isDithered(gray, levels[0]) ? lowPass(gray, boxSide) : gray;
}

/** The two levels of an image that has no others. */
function twoLevels({ data }: GrayImage): readonly [number, number] | undefined {
  const first = data[0]!;
  let second: number | undefined;
  const isThird = (level: number): boolean => {
    if (level === first || level === second) return false;
    if (second !== undefined) return true;
    second = level;
    return false;
  };
  const step = Math.max(1, Math.floor(data.length / sampled)) | 1;
  for (let i = 0; i < data.length; i += step) if (isThird(data[i]!)) return undefined;
  for (let i = 0; i < data.length; i++) if (isThird(data[i]!)) return undefined;
  return second === undefined ? undefined : [first, second];
}

function isDithered({ width, height, data }: GrayImage, level: number): boolean {
  let tiles = 0;
  let dithered = 0;
  for (let top = 1; top + tile < height; top += tile) {
    for (let left = 1; left + tile < width; left += tile) {
      let count = 0;
      let changes = 0;
      let otherChanges = 0;
      for (let y = top; y < top + tile; y++) {
        for (let at = y * width + left, end = at + tile; at < end; at++) {
          const value = data[at]!;
          let unlike = data[at - 1] === value ? 0 : 1;
          if (data[at + 1] !== value) unlike++;
          if (data[at - width] !== value) unlike++;
          if (data[at + width] !== value) unlike++;
          if (value === level) {
            count++;
            changes += unlike;
          } else otherChanges += unlike;
        }
      }
      const others = tile * tile - count;
      const [minority, unlike] = count < others ? [count, changes] : [others, otherChanges];
      tiles++;
      if (minority >= leastMinority * tile * tile && unlike >= leastChanges * minority) dithered++;
    }
  }
  return tiles > 0 && dithered >= leastTiles * tiles;
}
