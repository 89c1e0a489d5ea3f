import { type Box, type GrayImage, resizeGray, turnGray, withoutDesk } from "@numera/vision";
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
  const page = segment(image);
  const toGray = (x: number, y: number) => [x / scale, y / scale] as const;
  if (Math.abs(page.tilt) < levelEnough) return { ...page, source: sourceOf(page, toGray, gray) };
  // Darkness against the paper, not gray: so the white around what is turned is paper too.
  const turned = turnGray({ ...image, data: page.darkness.map((levels) => 255 - levels) }, page.tilt);
  const level = segment(turned.image);
  return { ...level, source: sourceOf(level, (x, y) => toGray(...turned.back(x, y)), gray) };
}

type PointMap = (x: number, y: number) => readonly [x: number, y: number];

/** Maps boxes: around the ink in them, or, where there is none, around their corners. */
function sourceOf(
  { labelling: { labels, width } }: Segmentation,
  map: PointMap,
  source: { readonly width: number; readonly height: number },
): (box: Box) => Box {
  return (box) => {
    let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
    const take = (x: number, y: number): void => {
      const [u, v] = map(x, y);
      left = Math.min(left, u);
      top = Math.min(top, v);
      right = Math.max(right, u);
      bottom = Math.max(bottom, v);
    };
    for (let y = box.y; y < box.y + box.height; y++) {
      let first = box.x;
      let last = box.x + box.width - 1;
      while (first <= last && labels[y * width + first] === 0) first++;
      while (last > first && labels[y * width + last] === 0) last--;
      if (first > last) continue;
      take(first, y);
      take(first, y + 1);
      take(last + 1, y);
      take(last + 1, y + 1);
    }
    if (left > right) {
      take(box.x, box.y);
      take(box.x + box.width, box.y);
      take(box.x, box.y + box.height);
      take(box.x + box.width, box.y + box.height);
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
  };
}
