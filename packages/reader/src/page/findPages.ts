import { edgesOf, type GrayImage, inkPolarity, invert, resizeGray, scaled, turnGray } from "@numera/vision";
import { findInk } from "./findInk.ts";
import { oneGround } from "./oneGround.ts";
import type { Page } from "./page.ts";
import { workingScale } from "./workingScale.ts";

/** Lines that fall or climb by fewer degrees are read as they are: the networks were trained on such. */
const levelEnough = 3;

/**
 * Finds the pages of an image, today one: the desk around the sheet out, the image brought to a size that is fast to work on
 * and turned level where its lines are not, its ink found.
 */
export function findPages(gray: GrayImage): Page[] {
  const source = { width: gray.width, height: gray.height };
  const { gray: paper, polarity } = oneGround(gray);
  const scale = workingScale(paper);
  const image = resizeGray(
    paper,
    Math.max(1, Math.round(paper.width * scale)),
    Math.max(1, Math.round(paper.height * scale)),
  );
  // An enlarged image says no more of its polarity than the small one, and takes four times as long.
  const ink = findInk(image, polarity ?? inkPolarity(scale > 1 ? paper : image));
  if (Math.abs(ink.tilt) < levelEnough) {
    return [{ ...ink, source, quarters: 0, toSource: [1 / scale, 0, 0, 1 / scale, 0, 0] }];
  }
  // Darkness against the paper, not gray: so the white around what is turned is paper too.
  const turned = turnGray(invert({ ...image, data: ink.darkness }), ink.tilt);
  const level = findInk(turned.image, "dark", edgesOf(image, turned.back));
  return [{ ...level, source, quarters: 0, toSource: scaled(turned.back, 1 / scale) }];
}
