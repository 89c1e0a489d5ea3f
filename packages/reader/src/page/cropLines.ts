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
const around = { across: 0.18, along: 0.8 };

/** Cuts lines out of a page. @param height of the crops, in pixels */
export function cropLines(page: Page, lines: readonly TextLine[], height: number): LineCrop[] {
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

/** The marks' box, widened. */
function regionOf(marks: readonly Box[], image: GrayImage): Box {
  const { x, y, width, height } = marks.reduce(unite);
  const [along, across] = [Math.round(around.along * height), Math.round(around.across * height)];
  const near = (distance: number) => (distance < 2 * along ? distance : along);
  const [left, top] = [x - near(x), Math.max(0, y - across)];
  const right = x + width + near(image.width - x - width);
  const bottom = Math.min(image.height, y + height + across);
  return { x: left, y: top, width: right - left, height: bottom - top };
}

function cropped(image: GrayImage, { x, y, width, height }: Box): GrayImage {
  const data = new Uint8Array(width * height);
  for (let row = 0; row < height; row++) {
    const start = (y + row) * image.width + x;
    data.set(image.data.subarray(start, start + width), row * width);
  }
  return { width, height, channels: 1, data };
}
