import {
  type Box,
  type GrayImage,
  inkPolarity,
  invert,
  resizeGray,
  turnGray,
  unite,
  withoutDesk,
} from "@numera/vision";
import { type Segmentation, segment } from "./segment.ts";
import { workingScale } from "./workingScale.ts";

/** A page as its lines are read from it: reduced or enlarged, and turned so that they run level. */
export interface Page extends Segmentation {
  /** The box of what stands in a box of the page, in whole pixels of the source. */
  source(box: Box): Box;
}

/** Lines that fall or climb by fewer degrees are read as they are: the networks were trained on such. */
const levelEnough = 3;

/**
 * Finds the lines of digits on an image: the desk around the sheet out, the image brought to a size that is fast to
 * work on and turned level where its lines are not, then `segment`.
 */
export function findLines(gray: GrayImage): Page {
  const paper = withoutDesk(gray);
  const scale = workingScale(paper);
  const image = resizeGray(
    paper,
    Math.max(1, Math.round(paper.width * scale)),
    Math.max(1, Math.round(paper.height * scale)),
  );
  // An enlarged image says no more of its polarity than the small one, and takes four times as long.
  const page = segment(image, inkPolarity(scale > 1 ? paper : image));
  const toGray = (x: number, y: number) => [x / scale, y / scale] as const;
  if (Math.abs(page.tilt) < levelEnough) {
    return { ...page, source: (box) => sourceBox(inkIn(page, box), toGray, gray) };
  }
  // Darkness against the paper, not gray: so the white around what is turned is paper too.
  const turned = turnGray(invert({ ...image, data: page.darkness }), page.tilt);
  const level = segment(turned.image, "dark");
  const back = (x: number, y: number) => toGray(...turned.back(x, y));
  return { ...level, source: (box) => sourceBox(rowsOfInk(level, box), back, gray) };
}

type PointMap = (x: number, y: number) => readonly [x: number, y: number];

/** The source's pixels around boxes of the page; these may not be empty. */
function sourceBox(
  boxes: readonly Box[],
  map: PointMap,
  source: { readonly width: number; readonly height: number },
): Box {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { x, y, width, height } of boxes) {
    for (const [u, v] of [map(x, y), map(x + width, y), map(x, y + height), map(x + width, y + height)]) {
      left = Math.min(left, u);
      top = Math.min(top, v);
      right = Math.max(right, u);
      bottom = Math.max(bottom, v);
    }
  }
  const within = (value: number, end: number) => Math.min(end, Math.max(0, value));
  const x = Math.floor(within(left, source.width - 1) + 1e-6);
  const y = Math.floor(within(top, source.height - 1) + 1e-6);
  return {
    x,
    y,
    width: Math.max(1, Math.ceil(within(right, source.width) - 1e-6) - x),
    height: Math.max(1, Math.ceil(within(bottom, source.height) - 1e-6) - y),
  };
}

/** The box around the ink in a box; the box itself where there is none. */
function inkIn(page: Segmentation, box: Box): readonly [Box] {
  return [rowsOfInk(page, box).reduce(unite)];
}

/** The ink in a box, row by row, from its first pixel to its last; the box itself where there is none. */
function rowsOfInk({ labeling: { labels, width } }: Segmentation, box: Box): readonly Box[] {
  const rows: Box[] = [];
  for (let y = box.y; y < box.y + box.height; y++) {
    let first = y * width + box.x;
    let last = first + box.width - 1;
    while (first <= last && labels[first] === 0) first++;
    while (last > first && labels[last] === 0) last--;
    if (first <= last) rows.push({ x: first - y * width, y, width: last - first + 1, height: 1 });
  }
  return rows.length > 0 ? rows : [box];
}
