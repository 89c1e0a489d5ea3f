import { overlapX, unite } from "../geometry.ts";
import type { Glyph } from "../glyphs/glyph.ts";
import type { Box } from "../raster.ts";
import { smallWriting } from "./smallWriting.ts";

/** Glyphs that are read one after the other, from left to right. */
export interface TextLine {
  readonly glyphs: readonly Glyph[];
  readonly box: Box;
}

/** Glyphs of at least this share of the typical height start and carry lines; smaller ones only join one. */
const carrierShare = 0.5;
/** A glyph belongs to a line when this share of the lower one of the two lies beside the other. */
const besideShare = 0.4;
/** White beyond this many digit heights parts two numbers that stand in one row, as in columns. */
const widestGap = 2.2;
/** So many glyphs to the left say where the line runs. */
const lookBack = 3;

/**
 * Groups glyphs into lines of text in reading order: rows from top to bottom, the lines of a row and the glyphs of
 * a line from left to right. Going from left to right, each glyph joins the line whose last glyphs it stands beside, so a line may
 * climb or fall over its length; small marks (dots, dashes, broken strokes) then join the nearest line, save where they are
 * lines of small writing themselves.
 *
 * @param height the digits' typical height, in pixels
 * @param specks marks that are too small for such digits, but may be small writing
 */
export function textLines(
  glyphs: readonly Glyph[],
  height: number,
  specks: readonly Glyph[] = [],
): TextLine[] {
  const byLeft = [...glyphs].sort((a, b) => centerX(a.box) - centerX(b.box));
  const lines: Glyph[][] = [];
  for (const glyph of byLeft.filter(({ box }) => box.height >= carrierShare * height)) {
    let best: Glyph[] | undefined;
    let bestShare = besideShare;
    for (const line of lines) {
      const share = besideLine(line.slice(-lookBack), glyph.box);
      if (share >= bestShare) {
        best = line;
        bestShare = share;
      }
    }
    if (best === undefined) lines.push([glyph]);
    else best.push(glyph);
  }
  const small = byLeft.filter(({ box }) => box.height < carrierShare * height);
  const carriers = lines.flatMap((line) => line.map(({ box }) => box));
  const smallLines = smallWriting([...small, ...specks], carriers);
  const placed = new Set(smallLines.flat());
  for (const glyph of small.filter((mark) => !placed.has(mark))) {
    let nearest: Glyph[] | undefined;
    let nearestDistance = 0.75 * height;
    for (const line of lines) {
      const distance = distanceToLine(line, glyph.box, height);
      if (distance < nearestDistance) {
        nearest = line;
        nearestDistance = distance;
      }
    }
    nearest?.push(glyph);
  }
  return [...lines, ...smallLines]
    .map((line) => ({ row: boxOf(line), glyphs: line.sort((a, b) => centerX(a.box) - centerX(b.box)) }))
    .sort((a, b) => centerY(a.row) - centerY(b.row))
    .flatMap(({ glyphs: row }) =>
      partedByWhite(row, widestGap * (placed.has(row[0]!) ? tallest(row) : height)),
    )
    .map((line) => ({ glyphs: line, box: boxOf(line) }));
}

function boxOf(glyphs: readonly Glyph[]): Box {
  return glyphs.map(({ box }) => box).reduce(unite);
}

function tallest(glyphs: readonly Glyph[]): number {
  return Math.max(...glyphs.map(({ box }) => box.height));
}

/** The glyphs of a row, from left to right, in groups between which there is more white than `widest`. */
function partedByWhite(row: readonly Glyph[], widest: number): Glyph[][] {
  const groups: Glyph[][] = [];
  let end = Number.NEGATIVE_INFINITY;
  for (const glyph of row) {
    if (glyph.box.x - end > widest) groups.push([]);
    groups.at(-1)!.push(glyph);
    end = Math.max(end, glyph.box.x + glyph.box.width);
  }
  return groups;
}

/** Largest share of the lower of the two boxes' heights that lies beside one of the line's last glyphs. */
function besideLine(last: readonly Glyph[], box: Box): number {
  let share = 0;
  for (const { box: other } of last) {
    const shared = Math.min(other.y + other.height, box.y + box.height) - Math.max(other.y, box.y);
    share = Math.max(share, shared / Math.min(other.height, box.height));
  }
  return share;
}

/** Distance from a small mark's center to the nearest rows of the glyphs around it; beside them it is 0. */
function distanceToLine(line: readonly Glyph[], box: Box, height: number): number {
  let distance = Number.POSITIVE_INFINITY;
  for (const { box: other } of line) {
    const gapX =
      overlapX(other, box) > 0 ? 0 : Math.max(other.x - box.x - box.width, box.x - other.x - other.width);
    if (gapX > 3 * height) continue;
    const y = centerY(box);
    const gapY = Math.max(0, other.y - y, y - other.y - other.height);
    distance = Math.min(distance, gapY);
  }
  return distance;
}

const centerX = (box: Box): number => box.x + box.width / 2;
const centerY = (box: Box): number => box.y + box.height / 2;
