import { type Box, type GrayImage, invert, type LineImage, lineImage, unite } from "@numera/vision";
import type { TextLine } from "./findLines.ts";
import type { Page } from "./page.ts";

/** A line cut out of its page, as line networks see it. Plain data. */
export interface LineCrop {
  /** The part of the page, in the page's pixels. */
  readonly region: Box;
  /** The boxes of the line's marks, in the page's pixels. */
  readonly marks: readonly Box[];
  /** Dark on light brought to one height and contrast. */
  readonly image: LineImage;
}

/**
 * How far a line's crop goes beyond its marks, in heights of the line. Along it, generously, and to the border where that is
 * near: a digit at the border of a field may not have been taken for a mark. Across it, little: more paper would make the
 * digits small in the network's 40 rows (at 0.5 instead of 0.15, 81 instead of 90 % of 200 amounts are read).
 */
const around = { across: 0.18, along: 0.8, beyond: 0.3 };
/** The marks of an image that is cut close are so near to its borders, in heights of the image. */
const gap = 0.05;
/** An upright bar from border to border is a rule, where no other mark is about as high as the image. */
const bar = 0.2;
const filled = 0.85;

/** Cuts lines out of a page. @param height of the crops, in pixels */
export function cropLines(
  page: Pick<Page, "labeling" | "darkness">,
  lines: readonly TextLine[],
  height: number,
): LineCrop[] {
  if (lines.length === 0) return [];
  const paper = paperImage(page);
  return lines.map(({ glyphs }): LineCrop => {
    const marks = glyphs.map(({ box }) => box);
    const region = regionOf(marks, paper);
    return { region, marks, image: lineImage(cropped(paper, region), height) };
  });
}

/** The page dark on light by its darkness against the paper: a shadow that runs through a line is gone from it. */
export function paperImage({
  labeling: { width, height },
  darkness,
}: Pick<Page, "labeling" | "darkness">): GrayImage {
  return invert({ width, height, channels: 1, data: darkness });
}

/** The marks' box, widened; beyond the page's borders where the page is cut close around the marks. */
function regionOf(marks: readonly Box[], image: GrayImage): Box {
  const { x, y, width, height } = marks.reduce(unite);
  const [along, across] = [Math.round(around.along * height), Math.round(around.across * height)];
  if (isCutClose(marks, image)) {
    const beyond = Math.round(around.beyond * height);
    return { x: x - beyond, y: y - across, width: width + 2 * beyond, height: height + 2 * across };
  }
  const near = (distance: number) => (distance < 2 * along ? distance : along);
  const [left, top] = [x - near(x), Math.max(0, y - across)];
  const right = x + width + near(image.width - x - width);
  const bottom = Math.min(image.height, y + height + across);
  return { x: left, y: top, width: right - left, height: bottom - top };
}

/** Whether the marks fill the image, and not only because rules that run from border to border are among them. */
function isCutClose(marks: readonly Box[], { width, height }: GrayImage): boolean {
  const fills = (from: number, to: number, length: number) =>
    from <= gap * height && to >= length - gap * height;
  const all = marks.reduce(unite);
  if (!fills(all.x, all.x + all.width, width) || !fills(all.y, all.y + all.height, height)) return false;
  const others = marks.filter(
    (box) => !(box.height >= (1 - 2 * gap) * height && box.width < bar * box.height),
  );
  return others.length === 0 || Math.max(...others.map((box) => box.height)) >= filled * height;
}

/** A part of an image; what lies beyond its borders is paper. */
function cropped(image: GrayImage, { x, y, width, height }: Box): GrayImage {
  const data = new Uint8Array(width * height).fill(255);
  const [first, last] = [Math.max(0, x), Math.min(image.width, x + width)];
  for (let row = Math.max(0, y); row < Math.min(image.height, y + height); row++) {
    const start = row * image.width;
    data.set(image.data.subarray(start + first, start + last), (row - y) * width + first - x);
  }
  return { width, height, channels: 1, data };
}
