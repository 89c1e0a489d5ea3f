import { connectedComponents } from "../components/connectedComponents.ts";
import { invert } from "../grayscale.ts";
import { inkPolarity } from "../polarity.ts";
import type { GrayImage } from "../raster.ts";
import { inkMask } from "../threshold/inkMask.ts";
import { histogram } from "../threshold/otsu.ts";
import { lowPass } from "./lowPass.ts";
import { cutOut, spreadTiles, swingsIn, type Tile } from "./tiles.ts";

/** Side of the tiles that are looked at, in pixels: a period of the coarsest pattern. */
const tile = 28;
/** Smaller images have too few tiles to say that a pattern is everywhere, and too little room for many marks. */
const fewestTiles = 24;
const mostTiles = 96;
/** A pattern is in all tiles but this share: handwriting leaves most of them blank. */
const mostBlank = 0.2;
/** The level swings at least so often across or down a patterned tile ... */
const leastSwings = 2;
/** ... by this share of the image's contrast and so many levels. */
const swingShare = 0.25;
const leastSwing = 16;
/** Sides of the boxes by whose low-pass a pattern is tried to be evened out, in pixels; 1 is none. */
const sides = [1, 2, 3, 4, 6, 8];
const widest = 8;
/** The narrowest counts that sets the ink apart nearly as well as the best. */
const nearlyBest = 0.85;
/** Ink is clearly darker or wider than the pattern where what is left of that is lighter by this share of the contrast. */
const clearMargin = 0.55;
/** Where it is not, a pattern is left as it is if it passes for fewer marks than this ... */
const manyMarks = 300;
/** ... and is else evened out: ink that stands out from it by less than this share would be lost among the marks. */
const leastMargin = 0.25;
/** Part of the margin between pattern and ink that goes to the paper: the pattern's own deviations, and the blur of strokes. */
const paperShare = 0.25;
/** The pattern's level is taken from so many tiles, of which at least this share holds no ink; the ink's from the darkest, or lightest. */
const tilesOfPattern = 16;
const blankShare = 0.25;
const tilesOfInk = 6;
const mostTilesOfInk = 1000;
/** The ink's level is that of this share of a tile's darkest pixels, the pattern's of this one. */
const inkRank = 0.04;
const patternRank = 0.02;

/**
 * An image without the pattern that is printed all over its paper (a screen of dots or lines, a guilloche, cloth), where the
 * ink is darker or wider than that; any other image as it is.
 *
 * A pattern shows in small tiles nearly all of which swing between dark and light several times. The image is low-passed by
 * the width that sets the ink apart from what is left of the pattern; all that is lighter than the ink becomes paper.
 */
export function withoutPattern(gray: GrayImage): GrayImage {
  const tiles = spreadTiles(gray, tile, mostTiles);
  if (tiles.length < fewestTiles) return gray;
  const contrast = contrastOf(gray);
  if (!isPatterned(gray, tiles, contrast)) return gray;
  const levels = clearestLevels(gray, sampleOf(gray), leastMargin * contrast);
  if (marginOf(levels) < clearMargin * contrast && marksOf(gray) < manyMarks) return gray;
  return stretched(levels.side === 1 ? gray : lowPass(gray, levels.side), levels);
}

/** Levels between the 1st and the 95th percentile of a sample. */
function contrastOf({ data }: GrayImage): number {
  const step = (data.length >> 11) | 1;
  const counts = new Uint32Array(256);
  let total = 0;
  for (let i = 0; i < data.length; i += step, total++) counts[data[i]!]!++;
  return levelAt(counts, 0.95 * total) - levelAt(counts, 0.01 * total);
}

/** The level at a rank (from 0) when all pixels are sorted. */
function levelAt(counts: Uint32Array, rank: number): number {
  let level = 0;
  for (let below = counts[0]!; below <= rank && level < 255; below += counts[level]!) level++;
  return level;
}

function isPatterned(gray: GrayImage, tiles: readonly Tile[], contrast: number): boolean {
  const swing = Math.max(leastSwing, swingShare * contrast);
  let blank = 0;
  for (const at of tiles) {
    if (swingsIn(gray, at, tile, swing) >= leastSwings) continue;
    blank++;
    if (blank > mostBlank * tiles.length) return false;
  }
  return true;
}

/** How many marks the pattern and the writing on it pass for. */
function marksOf(gray: GrayImage): number {
  const { mask } = inkMask(inkPolarity(gray) === "dark" ? gray : invert(gray));
  return connectedComponents(mask).components.length;
}

/** Tiles spread over the image; and the darkest and the lightest ones, which hold the ink if it is dark or light. */
interface Sample {
  readonly spread: readonly Tile[];
  readonly dark: readonly Tile[];
  readonly light: readonly Tile[];
}

function sampleOf(gray: GrayImage): Sample {
  const tiles = spreadTiles(gray, tile, mostTilesOfInk);
  const sorted = tiles
    .map((at) => ({ at, sum: sampledSum(gray, at) }))
    .sort((a, b) => a.sum - b.sum)
    .map(({ at }) => at);
  return {
    spread: tiles.slice(0, tilesOfPattern),
    dark: sorted.slice(0, tilesOfInk),
    light: sorted.slice(-tilesOfInk),
  };
}

/** Of every third pixel of every third row. */
function sampledSum({ width, data }: GrayImage, { x, y }: Tile): number {
  let sum = 0;
  for (let row = y; row < y + tile; row += 3) {
    for (let at = row * width + x, end = at + tile; at < end; at += 3) sum += data[at]!;
  }
  return sum;
}

/** Of a low-passed image, the levels of the ink and of those parts of the pattern that come nearest to it. */
interface Levels {
  readonly side: number;
  readonly ink: number;
  readonly pattern: number;
}

/** Positive, be the ink dark or light. */
function marginOf({ ink, pattern }: Levels): number {
  return Math.abs(pattern - ink);
}

/** Under the narrowest low-pass that sets the ink apart; where none does, under the widest, with the ink's level moved away. */
function clearestLevels(gray: GrayImage, sample: Sample, least: number): Levels {
  const tried = sides.flatMap((side) => levelsUnder(gray, sample, side));
  const most = Math.max(...tried.map(marginOf));
  if (most >= least) return tried.find((levels) => marginOf(levels) >= nearlyBest * most)!;
  const { pattern } = tried.find(({ side }) => side === widest)!;
  return { side: widest, pattern, ink: pattern - least };
}

/** If the ink is dark, and if it is light. */
function levelsUnder(gray: GrayImage, { spread, dark, light }: Sample, side: number): Levels[] {
  const pixels = tile * tile;
  const countsOf = (tiles: readonly Tile[]) => tiles.map((at) => histogram(smoothTile(gray, at, side)));
  /** The level at a share of each tile's pixels; of these, the one at a share of the tiles. */
  const level = (counts: readonly Uint32Array[], ofPixels: number, ofTiles: number): number => {
    const levels = counts.map((count) => levelAt(count, ofPixels * pixels)).sort((a, b) => a - b);
    return levels[Math.floor(ofTiles * (levels.length - 1))]!;
  };
  const paper = countsOf(spread);
  const darkPattern = level(paper, patternRank, 1 - blankShare);
  const lightPattern = level(paper, 1 - patternRank, blankShare);
  const darkInk = level(countsOf(dark), inkRank, 0.5);
  const lightInk = level(countsOf(light), 1 - inkRank, 0.5);
  return [
    { side, ink: Math.min(darkPattern, darkInk), pattern: darkPattern },
    { side, ink: Math.max(lightPattern, lightInk), pattern: lightPattern },
  ];
}

/** A tile of the low-passed image. */
function smoothTile(gray: GrayImage, { x, y }: Tile, side: number): GrayImage["data"] {
  if (side === 1) return cutOut(gray, x, y, x + tile, y + tile).data;
  const around = cutOut(gray, x - side, y - side, x + tile + side, y + tile + side);
  const [left, top] = [x - around.x, y - around.y];
  return cutOut(lowPass(around, side), left, top, left + tile, top + tile).data;
}

/** Levels from the ink's to the pattern's drawn out, from black to white or from white to black. */
function stretched(gray: GrayImage, { ink, pattern }: Levels): GrayImage {
  const paper = pattern - paperShare * (pattern - ink);
  const [black, white] = ink < paper ? [ink, paper] : [paper, ink];
  const levels = Uint8ClampedArray.from(
    { length: 256 },
    (_, level) => (255 * (level - black)) / Math.max(1, white - black),
  );
  return { ...gray, data: gray.data.map((level) => levels[level]!) };
}
