import type { Box, Glyph } from "@numera/vision";
import type { Segmentation } from "../page/segment.ts";
import type { LineFinding } from "../strategies/lineReader.ts";
import { formatShare } from "./formatShare.ts";

/** What speaks for a line's reading and against it, beyond its text. */
export interface Evidence {
  /** Natural log-odds of the string's probability; within ±16. With a format, of `formatShare`. */
  readonly logOdds: number;
  /** Log-probability of the string over that of the next one: 0 where they are level, at most 12. */
  readonly margin: number;
  /** Log-odds of the least sure digit, within ±16. */
  readonly weakestDigit: number;
  /** How many characters are read. */
  readonly digits: number;
  /** Frames in which the network sees a sign that is passed over, for each character that is read. */
  readonly otherSigns: number;
  /** The share of the ink of the line's marks (0..1) that stands where no character is read. */
  readonly unexplainedInk: number;
  /** The line's width for each character, over its height. */
  readonly pitch: number;
  /** How much darker than the paper the ink is, in gray levels (0..255): of the darkest fiftieth of the line. */
  readonly contrast: number;
}

/** A line as it was found on its page. */
export interface MarkedLine {
  readonly glyphs: readonly Glyph[];
  /** The digits' height in pixels. */
  readonly height: number;
}

const mostLogOdds = 16;
const mostMargin = 12;
/** A character a little beside a mark is still of that mark's ink, in digit heights. */
const beside = 0.15;
/** The darkest share of a line's pixels is ink, whatever the pen. */
const inkShare = 0.02;

/** What a strategy found on a line of the page, as evidence. Where the format allows nothing, the odds are the lowest. */
export function evidenceOf(
  finding: LineFinding,
  line: MarkedLine,
  page: Pick<Segmentation, "labeling" | "darkness">,
): Evidence {
  const { candidates, digits, box, otherSigns = 0, validProbability } = finding;
  const [best, next] = candidates;
  const count = Math.max(1, digits.length);
  return {
    logOdds: best ? logOdds(formatShare(Math.exp(best.logProbability), validProbability)) : -mostLogOdds,
    margin: best && next ? Math.min(mostMargin, best.logProbability - next.logProbability) : mostMargin,
    weakestDigit: logOdds(digits.reduce((least, { confidence }) => Math.min(least, confidence), 1)),
    digits: count,
    otherSigns: otherSigns / count,
    unexplainedInk: unexplainedInk(
      line,
      digits.map((digit) => digit.box.x + digit.box.width / 2),
    ),
    pitch: box.width / (count * Math.max(1, box.height)),
    contrast: contrastIn(box, page),
  };
}

/** ln(p / (1 - p)), within ±16, where a float's last digits decide nothing yet. */
export function logOdds(probability: number): number {
  const share = Math.max(0, Math.min(1, probability));
  return Math.max(-mostLogOdds, Math.min(mostLogOdds, Math.log(share) - Math.log1p(-share)));
}

function unexplainedInk({ glyphs, height }: MarkedLine, centers: readonly number[]): number {
  const near = beside * height;
  let all = 0;
  let unexplained = 0;
  for (const { box, area } of glyphs) {
    all += area;
    if (!centers.some((x) => x >= box.x - near && x <= box.x + box.width + near)) unexplained += area;
  }
  return all === 0 ? 0 : unexplained / all;
}

function contrastIn(
  { x, y, width, height }: Box,
  { labeling, darkness }: Pick<Segmentation, "labeling" | "darkness">,
): number {
  const histogram = new Uint32Array(256);
  for (let row = y; row < y + height; row++) {
    const start = row * labeling.width + x;
    for (let i = start; i < start + width; i++) histogram[darkness[i]!]!++;
  }
  let left = inkShare * width * height;
  let level = 255;
  for (; level > 0; level--) {
    left -= histogram[level]!;
    if (left < 0) break;
  }
  return level;
}
