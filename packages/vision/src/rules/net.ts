import type { Component, Labeling } from "../components/connectedComponents.ts";
import { contains } from "../geometry.ts";
import type { Mask } from "../raster.ts";
import { horizontalRules, type RuledLine, verticalRules } from "./ruledLines.ts";

/** Squared paper is one component, with the digits that touch it: so many strokes high and wide, and mostly white. */
const netStrokes = 40;
const netInk = 0.3;
/** Large thin digits look so too; then they hold most of the ink, and other marks less than this share. */
const besideShare = 0.15;
/** A net has at least so many lines each way, where a large digit has one or two straight strokes ... */
const fewestLines = 3;
/** ... each at least this share of its shorter side long. */
const lineShare = 0.25;
/** A frame is at least so many strokes wide and high, and its lines are at most so many times as long as it is wide and high. */
const frameStrokes = 12;
const frameInk = 2.3;
/** What stands in a frame is at least so many strokes high. */
const markStrokes = 5;
/** A digit's strokes are together at most so many times as long as it is wide and high; a net's are longer. */
const longestStrokes = 2.4;

/** The components that are no squared paper and no frames. @param stroke the typical width of the strokes, in pixels */
export function withoutNets(labeling: Labeling, stroke: number): readonly Component[] {
  const { components } = labeling;
  const free = components.filter((component) => !isFrame(component, components, stroke));
  const marks = free.filter((component) => !isWideMesh(component, stroke));
  if (marks.length === free.length) return free.length === 0 ? components : free;
  const inkOf = (list: readonly Component[]) => list.reduce((sum, { area }) => sum + area, 0);
  if (inkOf(marks) >= besideShare * inkOf(free)) return marks;
  return free.filter((component) => !isWideMesh(component, stroke) || !isNet(component, labeling, stroke));
}

/** Thin lines around marks. */
function isFrame({ box, area }: Component, components: readonly Component[], stroke: number): boolean {
  if (Math.min(box.width, box.height) < frameStrokes * stroke) return false;
  if (area > frameInk * stroke * (box.width + box.height)) return false;
  return components.some(
    (other) => other.box.height >= markStrokes * stroke && other.box !== box && contains(box, other.box),
  );
}

function isWideMesh({ box: { width, height }, area }: Component, stroke: number): boolean {
  return Math.min(width, height) > netStrokes * stroke && area < netInk * width * height;
}

/** Whether a component is made of many thin straight lines that cross, or of more stroke than a digit has. */
function isNet(component: Component, labeling: Labeling, stroke: number): boolean {
  const { box, area } = component;
  if (area > longestStrokes * stroke * (box.width + box.height)) return true;
  const own = maskOf(component, labeling);
  const settings = {
    minLength: lineShare * Math.min(box.width, box.height),
    maxThickness: Math.max(2, Math.round(1.5 * stroke)),
  };
  return [horizontalRules(own, settings), verticalRules(own, settings)].every(
    (lines) => linesApart(lines, 2 * stroke) >= fewestLines,
  );
}

/** How many lines there are that do not go on from each other. */
function linesApart(lines: readonly RuledLine[], distance: number): number {
  const middles = lines
    .map(({ start, end, slope, intercept }) => (slope * (start + end)) / 2 + intercept)
    .sort((a, b) => a - b);
  let count = 0;
  let last = Number.NEGATIVE_INFINITY;
  for (const middle of middles) {
    if (middle - last <= distance) continue;
    count++;
    last = middle;
  }
  return count;
}

/** A component's pixels in its box. */
function maskOf({ label, box }: Component, { labels, width }: Labeling): Mask {
  const data = new Uint8Array(box.width * box.height);
  for (let y = 0; y < box.height; y++) {
    const row = (box.y + y) * width + box.x;
    for (let x = 0; x < box.width; x++) if (labels[row + x] === label) data[y * box.width + x] = 1;
  }
  return { width: box.width, height: box.height, data };
}
