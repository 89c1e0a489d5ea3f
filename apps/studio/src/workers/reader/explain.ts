import { type CharacterClassifier, type LineTrace, type PageTrace, paperImage, textOf } from "@numera/reader";
import { type Box, type GrayImage, type Raster, readableGray, unite } from "@numera/vision";
import type { Explanation, LineStep } from "../explanation.ts";
import { digitSteps } from "../models/digitSteps.ts";

/** Pictures of the steps are at most so wide. */
const shownWidth = 900;

/**
 * The steps from the picture to the digits, as they were taken: what each one sees.
 * @param digits names the single digits of the last step
 */
export async function explain(
  raster: Raster,
  { page, attempts, chosen }: PageTrace,
  digits: CharacterClassifier,
): Promise<Explanation> {
  const { width, height } = page.labeling;
  const paper = paperImage(page);
  const traced = attempts[chosen]!;
  const lines: LineStep[] = [];
  // One after the other: a session computes one thing at a time.
  for (const line of traced) {
    const step = await lineStep(page, paper, line, digits);
    if (step !== undefined) lines.push(step);
  }
  return {
    grayscale: reduced(readableGray(raster)),
    paper: reduced(paper),
    ink: reduced({ channels: 1, width, height, data: inkPicture(page, traced) }),
    lines,
  };
}

async function lineStep(
  page: PageTrace["page"],
  paper: GrayImage,
  { line, crop, views, decoded }: LineTrace,
  digits: CharacterClassifier,
): Promise<LineStep | undefined> {
  if (decoded === undefined) return undefined;
  const [frames] = views;
  return {
    text: textOf(decoded),
    seen: reduced(part(paper, crop?.region ?? line.glyphs.map(({ box }) => box).reduce(unite))),
    frames: frames && { ...frames, probabilities: Float32Array.from(frames.probabilities) },
    digits: await digitSteps(decoded.characters, page, digits),
  };
}

/** Ink of the lines black, ink that is passed over gray, paper white. */
function inkPicture({ labeling: { labels } }: PageTrace["page"], lines: readonly LineTrace[]): Uint8Array {
  const kept = new Set(lines.flatMap(({ line }) => line.glyphs.flatMap((glyph) => glyph.labels)));
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
