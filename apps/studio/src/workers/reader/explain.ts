import {
  type DigitClassifier,
  type LineFinding,
  type LineRecognizer,
  paperImage,
  recognizeLine,
  type Segmentation,
  textOf,
} from "@numera/reader";
import { type Box, type GrayImage, type Raster, toGrayscale } from "@numera/vision";
import type { Explanation, LineStep } from "../explanation.ts";
import { digitSteps } from "../models/digitSteps.ts";
import type { Found } from "./watchedStrategy.ts";

/** Pictures of the steps are at most so wide. */
const shownWidth = 900;

interface Models {
  readonly lines: LineRecognizer;
  readonly digits: DigitClassifier;
}

/** The steps from the picture to the digits, as they were taken: what each one sees. */
export async function explain(
  raster: Raster,
  { page, findings }: Found,
  models: Models,
): Promise<Explanation> {
  const { width, height } = page.labeling;
  const lines: LineStep[] = [];
  // One after the other: a session computes one thing at a time.
  for (const [i, finding] of findings.entries()) {
    if (finding !== undefined) lines.push(await lineStep(page, i, finding, models));
  }
  return {
    grayscale: reduced(toGrayscale(raster)),
    paper: reduced(paperImage(page)),
    ink: reduced({ channels: 1, width, height, data: inkPicture(page) }),
    lines,
  };
}

async function lineStep(
  page: Segmentation,
  line: number,
  finding: LineFinding,
  models: Models,
): Promise<LineStep> {
  const paper = paperImage(page);
  const marks = page.lines[line]!.glyphs.map(({ box }) => box);
  const { views, region } = await recognizeLine(models.lines, paper, marks, undefined);
  const { count, characters, probabilities } = views[0];
  return {
    text: textOf(finding),
    seen: reduced(part(paper, region)),
    frames: { count, characters, probabilities: Float32Array.from(probabilities) },
    digits: await digitSteps(finding.digits, page, models.digits),
  };
}

/** Ink of the lines black, ink that is passed over gray, paper white. */
function inkPicture({ labeling: { labels }, lines }: Segmentation): Uint8Array {
  const kept = new Set(lines.flatMap(({ glyphs }) => glyphs.flatMap((glyph) => glyph.labels)));
  return Uint8Array.from(labels, (label) => (label === 0 ? 255 : kept.has(label) ? 0 : 190));
}

function part({ width, data }: GrayImage, box: Box): GrayImage {
  const out = new Uint8Array(box.width * box.height);
  for (let y = 0; y < box.height; y++) {
    const start = (box.y + y) * width + box.x;
    out.set(data.subarray(start, start + box.width), y * box.width);
  }
  return { channels: 1, width: box.width, height: box.height, data: out };
}

/** Every n-th pixel, where an image is too wide to be shown. */
function reduced({ width, height, data }: GrayImage): GrayImage {
  const step = Math.ceil(width / shownWidth);
  if (step === 1) return { channels: 1, width, height, data };
  const [columns, rows] = [Math.ceil(width / step), Math.ceil(height / step)];
  const out = new Uint8Array(columns * rows);
  for (let y = 0; y < rows; y++) {
    for (let x = 0; x < columns; x++) out[y * columns + x] = data[y * step * width + x * step]!;
  }
  return { channels: 1, width: columns, height: rows, data: out };
}
