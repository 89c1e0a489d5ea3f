import { BoxGrid } from "../boxGrid.ts";
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
/** A small mark belongs to a line whose marks are no further beside it, above and below it, in digit heights. */
const farBeside = 3;
const farAbove = 0.75;
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
  const inRows = new BoxGrid<number>(Number.POSITIVE_INFINITY, Math.max(1, height));
  for (const glyph of byLeft.filter(({ box }) => box.height >= carrierShare * height)) {
    let best = lines.length;
    let bestShare = besideShare;
    for (const i of inRows.near(glyph.box).sort((a, b) => a - b)) {
      const share = besideLine(lines[i]!.slice(-lookBack), glyph.box);
      if (share >= bestShare) [best, bestShare] = [i, share];
    }
    if (best === lines.length) lines.push([]);
    lines[best]!.push(glyph);
    inRows.add(glyph.box, best);
  }
  const small = byLeft.filter(({ box }) => box.height < carrierShare * height);
  const carriers = lines.flatMap((line) => line.map(({ box }) => box));
  const smallLines = smallWriting([...small, ...specks], carriers);
  const placed = new Set(smallLines.flat());
  joinSmall(
    small.filter((mark) => !placed.has(mark)),
    lines,
    height,
  );
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

/** Adds small marks to the nearest line, where one is near. */
function joinSmall(small: readonly Glyph[], lines: readonly Glyph[][], height: number): void {
  if (small.length === 0) return;
  const side = Math.max(1, farBeside * height);
  const inPlaces = new BoxGrid<{ readonly line: number; readonly box: Box }>(side, side);
  for (const [line, glyphs] of lines.entries())
    for (const { box } of glyphs) inPlaces.add(box, { line, box });
  for (const glyph of small) {
    const { x, y, width, height: own } = glyph.box;
    const around = { x: x - side, y: y - side, width: width + 2 * side, height: own + 2 * side };
    let nearest: number | undefined;
    let nearestDistance = farAbove * height;
    for (const { line, box } of inPlaces.near(around)) {
      const distance = distanceTo(box, glyph.box, height);
      if (distance > nearestDistance || (distance === nearestDistance && line >= (nearest ?? 0))) continue;
      nearest = line;
      nearestDistance = distance;
    }
    if (nearest !== undefined) lines[nearest]!.push(glyph);
  }
}

/** From a small mark's center to the rows of a mark that is not too far beside it; beside it it is 0. */
function distanceTo(other: Box, box: Box, height: number): number {
  const gapX =
    overlapX(other, box) > 0 ? 0 : Math.max(other.x - box.x - box.width, box.x - other.x - other.width);
  if (gapX > farBeside * height) return Number.POSITIVE_INFINITY;
  const y = centerY(box);
  return Math.max(0, other.y - y, y - other.y - other.height);
}

const centerX = (box: Box): number => box.x + box.width / 2;
const centerY = (box: Box): number => box.y + box.height / 2;
