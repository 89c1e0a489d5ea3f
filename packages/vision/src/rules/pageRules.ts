import type { Component, Labeling } from "../components/connectedComponents.ts";
import type { Point } from "../draw/line.ts";
import { contains, overlapY } from "../geometry.ts";
import { typicalHeight } from "../glyphs/typicalHeight.ts";
import type { Box, Mask } from "../raster.ts";
import type { Edges } from "./edges.ts";
import { withoutNets } from "./net.ts";
import {
  horizontalRules,
  type RuledLine,
  removeHorizontalRules,
  removeVerticalRules,
  verticalRules,
} from "./ruledLines.ts";

/** The rules of a page, and what is left without them. */
export interface PageRules {
  /** The ink without the rules; the mask that was given where there are none. */
  readonly mask: Mask;
  /** Boxes of the rules that were taken out. */
  readonly rules: readonly Box[];
  /** Boxes of upright strokes that were kept, though they may be rules: each stands beside one line of lower marks. */
  readonly tallStrokes: readonly Box[];
}

/** Rules are longer than so many digit heights: a digit's straight strokes are shorter, and upright ones longest. */
const ruleLength = { horizontal: 1.5, vertical: 1.8 };
/** Rules are at least so long in pixels, and at most so many strokes thick. */
const leastLength = 12;
const thickestStrokes = 1.5;
/** A bar from border to border is at most this share of its length thick. */
const slimmest = 0.045;
/** It is so many times as high as the marks between such bars, and goes aside by at most this share of its height. */
const overAll = 1.4;
const steepest = 0.4;
/** Ink so near to a border of the image, in pixels, is at it. */
const atBorder = 2;
/** Where all digits touch a net, they are taken to be so many strokes high. */
const digitStrokes = 15;

/** A digit is at most so many times as wide as high ... */
const widestDigit = 1.3;
/** ... and so many times as high as most of its page. */
const tallestDigit = 6;
/** Ink beside an upright stroke makes a digit of it where it reaches so far along it, or stands at its end. */
const alongStroke = 0.4;
const atEnd = 0.12;
/** An upright stroke is at most this wide, as a share of its height. */
const slimStroke = 0.3;
/** A slanted stroke that stands free has little more ink than its length and thickness say. */
const freeInk = 1.2;
/** A tall stroke belongs to the marks beside it where they are nearer than so many digit heights, and no lower than this. */
const reach = 2.5;
const leastBeside = 0.4;
/** Marks of another line begin so far below, as a share of the digits' height. */
const nextLine = 0.3;

/**
 * Finds the rules of a page: long, straight, thin ink that is no part of what looks like writing. A stroke of a digit that is
 * large for its page is none, and neither is an upright stroke beside one line of lower marks, as in a large 1 before small
 * zeros: where that stands free, it is told apart, for it may yet be a rule.
 *
 * @param stroke the typical width of the strokes, in pixels
 */
export function pageRules(whole: Labeling, all: Mask, stroke: number, edges: Edges): PageRules {
  const bars = barsOf(whole, edges);
  const labeling = bars.length === 0 ? whole : without(bars, whole);
  const mask = bars.length === 0 ? all : maskOf(labeling);
  const height = heightBesideNets(labeling, stroke);
  if (height === 0) return { mask, rules: bars.map(({ box }) => box), tallStrokes: [] };
  const maxThickness = Math.max(2, Math.round(thickestStrokes * stroke));
  const least = (share: number) => ({ minLength: Math.max(leastLength, share * height), maxThickness });
  const page: Page = { labeling, height, stroke, edges };
  const horizontal = horizontalRules(mask, least(ruleLength.horizontal)).filter(
    (rule) => !isStrokeOfDigit(ownerOf(rule, boxAcross, labeling), page),
  );
  const rows = removeHorizontalRules(mask, horizontal);
  const across = horizontal.map(boxAcross);
  const tallStrokes: Box[] = [];
  const vertical = verticalRules(rows, least(ruleLength.vertical)).filter((rule) => {
    const box = boxDown(rule);
    const owner = ownerOf(rule, boxDown, labeling);
    if (owner === undefined || across.some((other) => touches(other, box, maxThickness))) return true;
    const length = Math.hypot(owner.box.width, owner.box.height);
    const isFree =
      owner.area <= freeInk * length * rule.thickness || owner.box.width <= slimStroke * owner.box.height;
    if (!isFree) return !isDigitOnStem(owner, box, page);
    if (!standsInOneLine(owner, page)) return true;
    tallStrokes.push(owner.box);
    return false;
  });
  return {
    mask: removeVerticalRules(rows, vertical),
    rules: [...bars.map(({ box }) => box), ...across, ...vertical.map(boxDown)],
    tallStrokes,
  };
}

/**
 * The bars that run from edge to edge: so slim as no digit is, and higher than all marks between them. On an image that is cut
 * close around its marks such a bar may be a 1, and is none.
 */
function barsOf(labeling: Labeling, edges: Edges): readonly Component[] {
  const { components, width } = labeling;
  const bars = components.filter((component) => crossesImage(component, labeling, edges));
  if (bars.length === 0) return bars;
  const others = components.filter((component) => !bars.includes(component)).map(({ box }) => box);
  if (others.length === 0) return [];
  const tallest = Math.max(...others.map(({ height }) => height));
  const [left, right] = [
    Math.min(...others.map(({ x }) => x)),
    Math.max(...others.map((box) => box.x + box.width)),
  ];
  return bars.filter(({ box }) => {
    if (box.width > box.height) return true;
    const isTight =
      (box.x <= atBorder && right >= width - atBorder) ||
      (box.x + box.width >= width - atBorder && left <= atBorder);
    return box.height >= overAll * tallest && !isTight;
  });
}

function crossesImage({ label, box, area }: Component, labeling: Labeling, edges: Edges): boolean {
  const { width } = labeling;
  if (box.width === width && box.height <= slimmest * width) return true;
  if (area > slimmest * box.height * box.height || box.width > steepest * box.height) return false;
  const [top, bottom] = endsOf({ label, box, area }, labeling);
  return edges.isAt(...top) && edges.isAt(...bottom);
}

/** Where the first and the last row of an upright stroke are, in the middle of its ink there. */
function endsOf({ label, box }: Component, { labels, width }: Labeling): readonly [Point, Point] {
  const middleOf = (y: number): Point => {
    let [first, last] = [box.x + box.width, box.x];
    for (let x = box.x; x < box.x + box.width; x++) {
      if (labels[y * width + x] !== label) continue;
      first = Math.min(first, x);
      last = x;
    }
    return [(first + last) / 2, y];
  };
  const [, bottom] = middleOf(box.y + box.height - 1);
  return [middleOf(box.y), [middleOf(bottom)[0], bottom + 1]];
}

function without(left: readonly Component[], labeling: Labeling): Labeling {
  const isLeft = new Set(left.map(({ label }) => label));
  const keeps = Uint8Array.from({ length: labeling.components.length + 1 }, (_, label) =>
    Number(!isLeft.has(label)),
  );
  const labels = labeling.labels.slice();
  for (let i = 0; i < labels.length; i++) if (keeps[labels[i]!] === 0) labels[i] = 0;
  return { ...labeling, labels, components: labeling.components.filter(({ label }) => !isLeft.has(label)) };
}

function maskOf({ width, height, labels }: Labeling): Mask {
  const data = new Uint8Array(labels.length);
  for (let i = 0; i < data.length; i++) data[i] = labels[i] === 0 ? 0 : 1;
  return { width, height, data };
}

interface Page {
  readonly labeling: Labeling;
  readonly height: number;
  readonly stroke: number;
  readonly edges: Edges;
}

/** The digits' typical height where rules are still there; 0 where there is no ink. */
function heightBesideNets(labeling: Labeling, stroke: number): number {
  const { components } = labeling;
  const marks = withoutNets(labeling, stroke);
  return typicalHeight(marks, stroke) || (marks.length === components.length ? 0 : digitStrokes * stroke);
}

function boxAcross({ start, end, slope, intercept, thickness }: RuledLine): Box {
  const [from, to] = [slope * start + intercept, slope * (end - 1) + intercept];
  const y = Math.round(Math.min(from, to) - thickness / 2);
  return { x: start, y, width: end - start, height: Math.ceil(Math.abs(from - to) + thickness) };
}

function boxDown(rule: RuledLine): Box {
  const { x, y, width, height } = boxAcross(rule);
  return { x: y, y: x, width: height, height: width };
}

/** The component that most of a rule's ink belongs to. */
function ownerOf(
  rule: RuledLine,
  boxOf: (rule: RuledLine) => Box,
  { labels, width, height, components }: Labeling,
): Component | undefined {
  const isAcross = boxOf === boxAcross;
  const counts = new Map<number, number>();
  for (let along = rule.start; along < rule.end; along++) {
    const center = Math.round(rule.slope * along + rule.intercept);
    const [x, y] = isAcross ? [along, center] : [center, along];
    if (x < 0 || y < 0 || x >= width || y >= height) continue;
    const label = labels[y * width + x]!;
    if (label !== 0) counts.set(label, (counts.get(label) ?? 0) + 1);
  }
  const [label] = [...counts].reduce((a, b) => (b[1] > a[1] ? b : a), [0, 0]);
  return components.find((component) => component.label === label);
}

/** Whether a straight stroke across belongs to a digit by the shape of all ink that it is joined to. */
function isStrokeOfDigit(owner: Component | undefined, page: Page): boolean {
  return owner !== undefined && hasDigitShape(owner, page);
}

function hasDigitShape({ label, box }: Component, { labeling, height }: Page): boolean {
  if (box.width > widestDigit * box.height || box.height > tallestDigit * height) return false;
  if (box.height >= labeling.height && box.width < labeling.width / 2) return false;
  return !labeling.components.some(
    (other) => other.label !== label && other.box.height >= box.height / 6 && contains(box, other.box),
  );
}

/** Whether ink joined to an upright stroke makes it a digit: a 4, a 9, a 7, a 1 with its flag; not a rule that a digit touches. */
function isDigitOnStem(owner: Component, stem: Box, page: Page): boolean {
  if (!hasDigitShape(owner, page)) return false;
  const { box, label } = owner;
  const { labels, width } = page.labeling;
  const near = Math.max(1, Math.round(0.75 * page.stroke));
  let [first, last] = [box.y + box.height, -1];
  for (let y = box.y; y < box.y + box.height; y++) {
    for (let x = box.x; x < box.x + box.width; x++) {
      if (labels[y * width + x] !== label) continue;
      if (x >= stem.x - near && x < stem.x + stem.width + near) continue;
      first = Math.min(first, y);
      last = y;
    }
  }
  if (last < first) return false;
  const end = atEnd * box.height;
  const isAtEnd = first - box.y <= end || box.y + box.height - 1 - last <= end;
  return isAtEnd || last + 1 - first >= alongStroke * box.height;
}

/** Whether a free upright stroke stands beside marks of one line only, within its height. */
function standsInOneLine(stroke: Component, { labeling, height, edges }: Page): boolean {
  const { label, box } = stroke;
  if (box.height > tallestDigit * height) return false;
  const [top, bottom] = endsOf(stroke, labeling);
  if (edges.isAt(...top) || edges.isAt(...bottom)) return false;
  const beside = labeling.components.filter((other) => {
    if (other.label === label || other.box.height < leastBeside * height) return false;
    const away = Math.max(other.box.x - box.x - box.width, box.x - other.box.x - other.box.width);
    return away <= reach * height && overlapY(box, other.box) >= 0.5 * other.box.height;
  });
  if (beside.length === 0) return false;
  // Another stroke as tall at the same height is the next column's rule.
  if (beside.some((other) => isSuchAStroke(other.box, box))) return false;
  const firstEnd = Math.min(...beside.map((other) => other.box.y + other.box.height));
  return beside.every((other) => other.box.y <= firstEnd + nextLine * height);
}

function isSuchAStroke(other: Box, box: Box): boolean {
  return other.width <= slimStroke * other.height && overlapY(other, box) >= 0.9 * box.height;
}

/** Whether boxes are nearer than so many pixels. */
function touches(a: Box, b: Box, near: number): boolean {
  return (
    a.x <= b.x + b.width + near &&
    b.x <= a.x + a.width + near &&
    a.y <= b.y + b.height + near &&
    b.y <= a.y + a.height + near
  );
}
