import type { Mask } from "../raster.ts";

/**
 * A printed rule: near `y = slope x + intercept` for horizontal rules from `start` to `end` (pixels, end not
 * included), `thickness` pixels thick. For vertical rules x and y change places.
 */
export interface RuledLine {
  readonly start: number;
  readonly end: number;
  readonly slope: number;
  readonly intercept: number;
  readonly thickness: number;
}

export interface RuleSettings {
  /** Rules are at least this long, in pixels: longer than any stroke of a digit. */
  readonly minLength: number;
  /** Rules are at most this thick, in pixels. */
  readonly maxThickness: number;
}

/** A rule rises at most this much a pixel (about 22 degrees): what a hand-held photo tilts. */
const maxSlope = 0.4;
/** A rule keeps within this distance of its straight line, in thicknesses plus one pixel. */
const maxDeviation = 0.6;

/** A rule is ink along at least this share of its length ... */
const leastInk = 0.9;
/** ... and as thin as a rule along this share: strokes that touch or cross it take the rest. */
const leastThin = 0.4;

/** A mask as its rules run: `length` pixels along them, each `along` after the one before, and `depth` across. */
interface Direction {
  readonly data: Uint8Array;
  readonly length: number;
  readonly depth: number;
  readonly along: number;
  readonly across: number;
}

function rightwards({ data, width, height }: Mask): Direction {
  return { data, length: width, depth: height, along: 1, across: width };
}

function downwards({ data, width, height }: Mask): Direction {
  return { data, length: height, depth: width, along: width, across: 1 };
}

/** Thin pieces of ink, column by column, while they are being followed to the right. */
interface Track {
  readonly columns: number[];
  readonly centers: number[];
  readonly thicknesses: number[];
  lastColumn: number;
  lastCenter: number;
}

/**
 * Finds long, thin, straight horizontal ink: vertical runs no longer than `maxThickness` are followed from
 * column to column, across gaps such as a crossing stroke makes, and kept where a straight line fits them.
 */
export function horizontalRules(mask: Mask, settings: RuleSettings): RuledLine[] {
  return rulesAlong(rightwards(mask), settings);
}

/** As `horizontalRules`, for rules that run from top to bottom. */
export function verticalRules(mask: Mask, settings: RuleSettings): RuledLine[] {
  return rulesAlong(downwards(mask), settings);
}

function rulesAlong(mask: Direction, settings: RuleSettings): RuledLine[] {
  const rules: RuledLine[] = [];
  for (const track of tracksAlong(mask, settings)) {
    const rule = straight(track, settings.minLength);
    if (rule !== undefined && inkAlong(mask, rule) >= leastInk) rules.push(extended(mask, rule));
  }
  return rules;
}

function tracksAlong(
  { data, length, depth, along, across }: Direction,
  { minLength, maxThickness }: RuleSettings,
): Track[] {
  if (length < minLength) return [];
  const gap = 2 * maxThickness;
  let open: Track[] = [];
  const closed: Track[] = [];
  for (let x = 0; x < length; x++) {
    const near = tracksNear(open, 1 + 0.2 * (gap + 1));
    for (let y = 0, at = x * along; y < depth; y++, at += across) {
      if (data[at] === 0) continue;
      const start = y;
      while (y < depth && data[at] !== 0) {
        y++;
        at += across;
      }
      const thickness = y - start;
      if (thickness > maxThickness) continue;
      const center = start + (thickness - 1) / 2;
      follow(near(center), open, { x, center, thickness });
    }
    if (open.some(({ lastColumn }) => x - lastColumn > gap)) {
      closed.push(...open.filter(({ lastColumn }) => x - lastColumn > gap));
      open = open.filter(({ lastColumn }) => x - lastColumn <= gap);
    }
  }
  return [...closed, ...open];
}

/** So few tracks are looked at one by one. */
const few = 32;

/** Looks up, in the order in which they began, the tracks that end within a reach of a place across; some may end farther away. */
function tracksNear(open: readonly Track[], reach: number): (center: number) => readonly Track[] {
  if (open.length <= few) return () => open;
  const byPlace = new Map<number, Track[]>();
  open.forEach((track) => {
    const place = Math.floor(track.lastCenter / reach);
    for (const near of [place - 1, place, place + 1]) {
      const list = byPlace.get(near);
      if (list === undefined) byPlace.set(near, [track]);
      else list.push(track);
    }
  });
  return (center) => byPlace.get(Math.floor(center / reach)) ?? [];
}

/** A thin piece of ink in a column. */
interface Piece {
  readonly x: number;
  readonly center: number;
  readonly thickness: number;
}

/** Adds a piece to the nearest track that may go on there, or to a new one. */
function follow(near: readonly Track[], open: Track[], { x, center, thickness }: Piece): void {
  let nearest: Track | undefined;
  let distance = Number.POSITIVE_INFINITY;
  for (let i = 0; i < near.length; i++) {
    const track = near[i]!;
    if (track.lastColumn === x) continue; // already continued in this column
    const away = Math.abs(track.lastCenter - center);
    if (away <= 1 + 0.2 * (x - track.lastColumn) && away < distance) {
      nearest = track;
      distance = away;
    }
  }
  if (nearest === undefined) {
    nearest = { columns: [], centers: [], thicknesses: [], lastColumn: x, lastCenter: center };
    open.push(nearest);
  }
  nearest.columns.push(x);
  nearest.centers.push(center);
  nearest.thicknesses.push(thickness);
  nearest.lastColumn = x;
  nearest.lastCenter = center;
}

/** The least-squares line through a track, or undefined where it is short, broken, bent or steep. */
function straight(track: Track, minLength: number): RuledLine | undefined {
  const { columns, centers, thicknesses } = track;
  const start = columns[0]!;
  const end = track.lastColumn + 1;
  if (end - start < minLength || columns.length < leastThin * (end - start)) return undefined;
  const n = columns.length;
  const meanX = columns.reduce((a, b) => a + b, 0) / n;
  const meanY = centers.reduce((a, b) => a + b, 0) / n;
  let xx = 0;
  let xy = 0;
  for (let i = 0; i < n; i++) {
    xx += (columns[i]! - meanX) ** 2;
    xy += (columns[i]! - meanX) * (centers[i]! - meanY);
  }
  const slope = xy / xx;
  if (Math.abs(slope) > maxSlope) return undefined;
  const intercept = meanY - slope * meanX;
  const thickness = [...thicknesses].sort((a, b) => a - b)[n >> 1]!;
  const within = 1 + maxDeviation * thickness;
  const on = columns.filter((x, i) => Math.abs(slope * x + intercept - centers[i]!) <= within).length;
  return on >= 0.9 * n ? { start, end, slope, intercept, thickness } : undefined;
}

/** Whether a column holds ink within a pixel of a rule's line. */
function inkAt(
  { data, depth, along, across }: Direction,
  { slope, intercept }: RuledLine,
  x: number,
): boolean {
  const y = Math.round(slope * x + intercept);
  for (let row = Math.max(0, y - 1); row <= Math.min(depth - 1, y + 1); row++) {
    if (data[x * along + row * across] !== 0) return true;
  }
  return false;
}

/** The share of a rule's columns that hold ink on its line. */
function inkAlong(mask: Direction, rule: RuledLine): number {
  let ink = 0;
  for (let x = rule.start; x < rule.end; x++) if (inkAt(mask, rule, x)) ink++;
  return ink / (rule.end - rule.start);
}

/** The rule as far as ink goes on along its line: behind a digit that stands on it, a short end is left. */
function extended(mask: Direction, rule: RuledLine): RuledLine {
  let { start, end } = rule;
  while (start > 0 && inkAt(mask, rule, start - 1)) start--;
  while (end < mask.length && inkAt(mask, rule, end)) end++;
  return { ...rule, start, end };
}

/**
 * Takes horizontal rules out of a mask. Where a stroke crosses or touches a rule, the vertical run of ink
 * through the rule is longer than the rule is thick, and stays.
 */
export function removeHorizontalRules(mask: Mask, rules: readonly RuledLine[]): Mask {
  return rules.length === 0 ? mask : { ...mask, data: withoutRules(rightwards(mask), rules) };
}

/** As `removeHorizontalRules`, for what `verticalRules` found. */
export function removeVerticalRules(mask: Mask, rules: readonly RuledLine[]): Mask {
  return rules.length === 0 ? mask : { ...mask, data: withoutRules(downwards(mask), rules) };
}

function withoutRules(mask: Direction, rules: readonly RuledLine[]): Uint8Array {
  const { depth, along, across } = mask;
  const data = Uint8Array.from(mask.data);
  for (const rule of rules) {
    const reach = Math.ceil(1 + maxDeviation * rule.thickness);
    const longest = Math.ceil(1.5 * rule.thickness) + 1;
    for (let x = rule.start; x < rule.end; x++) {
      const center = Math.round(rule.slope * x + rule.intercept);
      const last = Math.min(depth - 1, center + reach);
      for (let y = Math.max(0, center - reach); y <= last; y++) {
        if (runAt(mask, x, y) <= longest) data[x * along + y * across] = 0;
      }
    }
  }
  return data;
}

/** The length of the run of ink across the rules through a pixel; 0 on paper. */
function runAt({ data, depth, along, across }: Direction, x: number, y: number): number {
  const column = x * along;
  if (data[column + y * across] === 0) return 0;
  let [start, end] = [y, y + 1];
  while (start > 0 && data[column + (start - 1) * across] !== 0) start--;
  while (end < depth && data[column + end * across] !== 0) end++;
  return end - start;
}
