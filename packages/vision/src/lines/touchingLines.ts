import type { Component, Labeling } from "../components/connectedComponents.ts";
import type { Box, Mask } from "../raster.ts";

/** Marks of one line are at most this share of the height of ink that holds digits of two lines, and no less than that. */
const share = { most: 0.66, least: 0.3 };
/** They stand at most so many of its heights away. */
const reach = 3;
/** Where two lines touch, ink is cut within this share of its height of where the marks beside it say. */
const play = 0.12;
/** A stroke or two cross from one line to the next: no row of a cut holds more ink, in stroke widths. */
const crossing = 2.5;

/**
 * Cuts ink that holds digits of two lines, one above the other, whose strokes touch: it is about twice as high as the marks beside
 * it, of which some end where others, below, begin. Cut in the row with the least ink.
 *
 * @param stroke the typical width of the strokes, in pixels
 * @returns the ink with the cuts, and the boxes of what was cut; undefined where there is none
 */
export function cutTouchingLines(
  labeling: Labeling,
  stroke: number,
): { readonly mask: Mask; readonly cuts: readonly Box[] } | undefined {
  const { components, labels, width, height } = labeling;
  const tall = components.filter((component) => component.box.height >= fewestStrokes * stroke);
  if (tall.length < fewestMarks) return undefined;
  let data: Uint8Array | undefined;
  const cuts: Box[] = [];
  const found = tall.flatMap((component) => cutOf(component, tall, labeling, stroke) ?? []);
  for (const { component, row, ends, begins } of found) {
    // Each line has its marks there: free ones, and halves of what is cut.
    const halves = found.filter((other) => Math.abs(other.row - row) <= play * component.box.height).length;
    if (Math.min(ends, begins) + halves < fewestOfLine) continue;
    cuts.push(component.box);
    data ??= Uint8Array.from(labels, (label) => (label === 0 ? 0 : 1));
    const { x, width: across } = component.box;
    for (let at = row * width + x; at < row * width + x + across; at++) {
      if (labels[at] === component.label) data[at] = 0;
    }
  }
  return data && { mask: { width, height, data }, cuts };
}

/** Marks of less height, in strokes, say nothing of lines; neither do so few marks. */
const fewestStrokes = 4;
const fewestMarks = 4;
/** So many marks of each of the two lines stand beside ink of both. */
const fewestOfLine = 3;
/** Two digits above each other are together of such a shape: width as a share of height. */
const shape = { slimmest: 0.2, widest: 0.8 };

/** Where ink of two lines is to be cut, and how many marks beside it end and begin there. */
interface Cut {
  readonly component: Component;
  readonly row: number;
  readonly ends: number;
  readonly begins: number;
}

/** How a component is to be cut; undefined where it is of one line. */
function cutOf(
  component: Component,
  marks: readonly Component[],
  { labels, width }: Labeling,
  stroke: number,
): Cut | undefined {
  const { label, box } = component;
  if (box.width < shape.slimmest * box.height || box.width > shape.widest * box.height) return undefined;
  const middle = box.y + box.height / 2;
  const ends: number[] = [];
  const begins: number[] = [];
  for (const { box: other } of marks) {
    if (other.height > share.most * box.height || other.height < share.least * box.height) continue;
    if (Math.max(other.x - box.x - box.width, box.x - other.x - other.width) > reach * box.height) continue;
    // Ink above or below it, and not beside it, may be its own.
    if (other.x >= box.x && other.x + other.width <= box.x + box.width) continue;
    const end = other.y + other.height;
    if (other.y < box.y - play * box.height || end > box.y + box.height * (1 + play)) continue;
    if (Math.abs(end - middle) <= 1.5 * play * box.height) ends.push(end);
    if (Math.abs(other.y - middle) <= 1.5 * play * box.height) begins.push(other.y);
  }
  if (ends.length === 0 || begins.length === 0) return undefined;
  const center = (median(ends) + median(begins)) / 2;
  const [from, to] = [center - play * box.height, center + play * box.height].map(Math.round) as [
    number,
    number,
  ];
  let best: number | undefined;
  let least = crossing * stroke + 1;
  for (let y = from; y <= to; y++) {
    let ink = 0;
    for (let at = y * width + box.x; at < y * width + box.x + box.width; at++)
      if (labels[at] === label) ink++;
    // Of rows with as much ink, the one nearest to where the marks say.
    const away = Math.abs(y - center) / box.height;
    if (ink + away >= least) continue;
    best = y;
    least = ink + away;
  }
  return best === undefined ? undefined : { component, row: best, ends: ends.length, begins: begins.length };
}

function median(values: number[]): number {
  return values.sort((a, b) => a - b)[values.length >> 1]!;
}
