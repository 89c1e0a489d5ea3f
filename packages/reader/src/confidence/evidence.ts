import type { CharacterReading, Evidence } from "@numera/contract";
import type { Box } from "@numera/vision";
import type { TextLine } from "../page/findLines.ts";
import type { Page } from "../page/page.ts";
import type { DecodedLine } from "../strategies/lineReader.ts";
import { formatShare } from "./formatShare.ts";
import { logOdds, mostLogOdds } from "./logOdds.ts";
import { straightEdges } from "./straightEdges.ts";
import { characterMarks } from "./strokes/characterMarks.ts";

const mostMargin = 12;
/** A character a little beside a mark is still of that mark's ink, in digit heights. */
const beside = 0.15;
/** The darkest share of a line's pixels is ink, whatever the pen. */
const inkShare = 0.02;

/**
 * What a strategy read on a line of the page, as evidence. Where the format allows nothing, the odds are the lowest.
 *
 * @param company the probability of the least probable other line on the page
 */
export function evidenceOf(
  decoded: DecodedLine,
  line: TextLine,
  page: Pick<Page, "labeling" | "darkness">,
  company = 1,
): Evidence {
  const { candidates, characters, box, otherSigns = 0, letters, validProbability, secondReader } = decoded;
  const [best, next] = candidates;
  const count = Math.max(1, characters.length);
  const contrast = contrastIn(box, page);
  return {
    logOdds: best ? logOdds(formatShare(Math.exp(best.logProbability), validProbability)) : -mostLogOdds,
    margin: best && next ? Math.min(mostMargin, best.logProbability - next.logProbability) : mostMargin,
    weakestCharacter: logOdds(characters.reduce((least, { confidence }) => Math.min(least, confidence), 1)),
    characters: count,
    otherSigns: otherSigns / count,
    ...(letters !== undefined && { letters: letters.frames / count }),
    unexplainedInk: unexplainedInk(
      line,
      characters.map((character) => character.box.x + character.box.width / 2),
    ),
    pitch: box.width / (count * Math.max(1, box.height)),
    contrast,
    apart: isApart(line, characters) ? 1 : 0,
    ...(secondReader !== undefined && { secondReader }),
    straight: straightEdges(box, page, contrast),
    company,
  };
}

function unexplainedInk({ glyphs, height }: TextLine, centers: readonly number[]): number {
  const near = beside * height;
  let all = 0;
  let unexplained = 0;
  for (const { box, area } of glyphs) {
    all += area;
    if (!centers.some((x) => x >= box.x - near && x <= box.x + box.width + near)) unexplained += area;
  }
  return all === 0 ? 0 : unexplained / all;
}

function isApart(line: TextLine, characters: readonly CharacterReading[]): boolean {
  const marks = characterMarks(line, characters);
  return marks.length === characters.length && marks.every((mark) => mark.characters.length === 1);
}

function contrastIn(
  { x, y, width, height }: Box,
  { labeling, darkness }: Pick<Page, "labeling" | "darkness">,
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
