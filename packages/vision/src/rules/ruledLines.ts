import type { Mask } from "../raster.ts";
import { verticalRunLengths } from "../runLengths.ts";
import { transpose } from "./transpose.ts";

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

/** Thin pieces of ink, column by column, while they are being followed to the right. */
interface Track {
  readonly columns: number[];
  readonly centres: number[];
  readonly thicknesses: number[];
}

/**
 * Finds long, thin, straight horizontal ink: vertical runs no longer than `maxThickness` are followed from
 * column to column, across gaps such as a crossing stroke makes, and kept where a straight line fits them.
 */
export function horizontalRules(mask: Mask, settings: RuleSettings): RuledLine[] {
  const { width, height } = mask;
  const runs = verticalRunLengths(mask);
  const gap = 2 * settings.maxThickness;
  let open: Track[] = [];
  const closed: Track[] = [];
  for (let x = 0; x < width; x++) {
    const pieces: { centre: number; thickness: number }[] = [];
    for (let y = 0; y < height; y++) {
      const run = runs[y * width + x]!;
      if (run === 0) continue;
      if (run <= settings.maxThickness) pieces.push({ centre: y + (run - 1) / 2, thickness: run });
      y += run - 1;
    }
    for (const { centre, thickness } of pieces) {
      let nearest: Track | undefined;
      let distance = Number.POSITIVE_INFINITY;
      for (const track of open) {
        const lastX = track.columns.at(-1)!;
        if (lastX === x) continue; // already continued in this column
        const away = Math.abs(track.centres.at(-1)! - centre);
        if (away <= 1 + 0.2 * (x - lastX) && away < distance) {
          nearest = track;
          distance = away;
        }
      }
      if (nearest === undefined) {
        nearest = { columns: [], centres: [], thicknesses: [] };
        open.push(nearest);
      }
      nearest.columns.push(x);
      nearest.centres.push(centre);
      nearest.thicknesses.push(thickness);
    }
    const still: Track[] = [];
    for (const track of open) (x - track.columns.at(-1)! <= gap ? still : closed).push(track);
    open = still;
  }
  const rules: RuledLine[] = [];
  for (const track of [...closed, ...open]) {
    const rule = straight(track, settings.minLength);
    if (rule !== undefined && inkAlong(mask, rule) >= leastInk) rules.push(extended(mask, rule));
  }
  return rules;
}

/** As `horizontalRules`, for rules that run from top to bottom. */
export function verticalRules(mask: Mask, settings: RuleSettings): RuledLine[] {
  return horizontalRules(transpose(mask), settings);
}

/** The least-squares line through a track, or undefined where it is short, broken, bent or steep. */
function straight({ columns, centres, thicknesses }: Track, minLength: number): RuledLine | undefined {
  const start = columns[0]!;
  const end = columns.at(-1)! + 1;
  if (end - start < minLength || columns.length < leastThin * (end - start)) return undefined;
  const n = columns.length;
  const meanX = columns.reduce((a, b) => a + b, 0) / n;
  const meanY = centres.reduce((a, b) => a + b, 0) / n;
  let xx = 0;
  let xy = 0;
  for (let i = 0; i < n; i++) {
    xx += (columns[i]! - meanX) ** 2;
    xy += (columns[i]! - meanX) * (centres[i]! - meanY);
  }
  const slope = xy / xx;
  if (Math.abs(slope) > maxSlope) return undefined;
  const intercept = meanY - slope * meanX;
  const thickness = [...thicknesses].sort((a, b) => a - b)[n >> 1]!;
  const within = 1 + maxDeviation * thickness;
  const on = columns.filter((x, i) => Math.abs(slope * x + intercept - centres[i]!) <= within).length;
  return on >= 0.9 * n ? { start, end, slope, intercept, thickness } : undefined;
}

/** Whether a column holds ink within a pixel of a rule's line. */
function inkAt({ width, height, data }: Mask, { slope, intercept }: RuledLine, x: number): boolean {
  const y = Math.round(slope * x + intercept);
  for (let row = Math.max(0, y - 1); row <= Math.min(height - 1, y + 1); row++) {
    if (data[row * width + x] !== 0) return true;
  }
  return false;
}

/** The share of a rule's columns that hold ink on its line. */
function inkAlong(mask: Mask, rule: RuledLine): number {
  let ink = 0;
  for (let x = rule.start; x < rule.end; x++) if (inkAt(mask, rule, x)) ink++;
  return ink / (rule.end - rule.start);
}

/** The rule as far as ink goes on along its line: behind a digit that stands on it, a short end is left. */
function extended(mask: Mask, rule: RuledLine): RuledLine {
  let { start, end } = rule;
  while (start > 0 && inkAt(mask, rule, start - 1)) start--;
  while (end < mask.width && inkAt(mask, rule, end)) end++;
  return { ...rule, start, end };
}

/**
 * Takes horizontal rules out of a mask. Where a stroke crosses or touches a rule, the vertical run of ink
 * through the rule is longer than the rule is thick, and stays.
 */
export function removeHorizontalRules(mask: Mask, rules: readonly RuledLine[]): Mask {
  if (rules.length === 0) return mask;
  const { width, height } = mask;
  const runs = verticalRunLengths(mask);
  const data = Uint8Array.from(mask.data);
  for (const rule of rules) {
    const reach = Math.ceil(1 + maxDeviation * rule.thickness);
    const longest = Math.ceil(1.5 * rule.thickness) + 1;
    for (let x = rule.start; x < rule.end; x++) {
      const centre = Math.round(rule.slope * x + rule.intercept);
      for (let y = Math.max(0, centre - reach); y <= Math.min(height - 1, centre + reach); y++) {
        const run = runs[y * width + x]!;
        if (run === 0 || run > longest) continue;
        data[y * width + x] = 0;
      }
    }
  }
  return { width, height, data };
}

/** As `removeHorizontalRules`, for what `verticalRules` found. */
export function removeVerticalRules(mask: Mask, rules: readonly RuledLine[]): Mask {
  return rules.length === 0 ? mask : transpose(removeHorizontalRules(transpose(mask), rules));
}
