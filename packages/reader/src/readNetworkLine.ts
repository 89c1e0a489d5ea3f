import { type Box, type GrayImage, lineImage, unite } from "@numera/vision";
import { align } from "./decode/align.ts";
import { type Frames, framesOf } from "./decode/frames.ts";
import { type Hypothesis, prefixBeamSearch } from "./decode/prefixBeamSearch.ts";
import { validProbability } from "./decode/validProbability.ts";
import type { Format } from "./formats/format.ts";
import { type LineFinding, mostCandidates } from "./lineReader.ts";
import type { LineRecogniser } from "./lineRecogniser.ts";
import type { DigitReading } from "./reading.ts";

/** How far a line's crop goes beyond its marks, in digit heights: paper that shows where the line ends. */
const around = { across: 0.5, along: 0.8 };

/**
 * Reads a line without cutting it: the line network names what stands at each place, and the most probable strings that
 * the format allows are searched (without a format, of digits; separators are passed over).
 *
 * @param image the page, dark on light
 * @param marks boxes of the line's marks, in pixels of the image
 * @returns undefined where the network finds nothing to read
 */
export async function readNetworkLine(
  model: LineRecogniser,
  image: GrayImage,
  marks: readonly Box[],
  format: Format | undefined,
): Promise<Omit<LineFinding, "strategy"> | undefined> {
  const region = regionOf(marks, image);
  const line = lineImage(crop(image, region), model.height);
  const wanted = (character: string) => (format ? format.characters.has(character) : /[0-9]/.test(character));
  const frames = framesOf(await model.recognise(line), model.alphabet, (character) => !wanted(character));
  const found = prefixBeamSearch(frames, { format, alternatives: mostCandidates });
  const [free] = format ? prefixBeamSearch(frames, { alternatives: 1 }) : found;
  const best = found[0] ?? free;
  if (free === undefined || best === undefined || best.text === "") return undefined;
  const changed = format !== undefined && found.length > 0 && free.text !== best.text;
  return {
    candidates: found.map(({ text, logProbability }) => ({ text, logProbability })),
    free: { text: free.text, logProbability: free.logProbability },
    validProbability: changed ? validProbability(frames, format) : undefined,
    box: marks.reduce(unite),
    digits: digitsOf(best, frames, model, region, line.height, marks),
  };
}

/** The marks' box, widened; up to the image's border where that is near, as on an image of one field. */
function regionOf(marks: readonly Box[], image: GrayImage): Box {
  const { x, y, width, height } = marks.reduce(unite);
  const near = (distance: number, reach: number) => (distance < 2 * reach ? distance : reach);
  const [along, across] = [Math.round(around.along * height), Math.round(around.across * height)];
  const left = near(x, along);
  const top = near(y, across);
  const right = near(image.width - x - width, along);
  const bottom = near(image.height - y - height, across);
  return { x: x - left, y: y - top, width: width + left + right, height: height + top + bottom };
}

function crop(image: GrayImage, { x, y, width, height }: Box): GrayImage {
  const data = new Uint8Array(width * height);
  for (let row = 0; row < height; row++) {
    const start = (y + row) * image.width + x;
    data.set(image.data.subarray(start, start + width), row * width);
  }
  return { width, height, channels: 1, data };
}

/** Each character with the probability of its surest frame, and a box from half-way to its neighbours, around its ink. */
function digitsOf(
  { text, labels }: Hypothesis,
  frames: Frames,
  { stride, margin }: LineRecogniser,
  region: Box,
  height: number,
  marks: readonly Box[],
): DigitReading[] {
  const spans = align(frames, labels) ?? [];
  const scale = region.height / height;
  const centres = spans.map(({ peak }) => region.x + ((peak + 0.5) * stride - margin) * scale);
  const classes = frames.characters.length + 1;
  return spans.map(({ peak }, i) => {
    const middle = centres[i]!;
    const halfHeight = region.height / 2;
    const from = i > 0 ? (centres[i - 1]! + middle) / 2 : middle - halfHeight;
    const to = i + 1 < centres.length ? (middle + centres[i + 1]!) / 2 : middle + halfHeight;
    return {
      text: [...text][i]!,
      confidence: Math.min(1, frames.probabilities[peak * classes + labels[i]!]!),
      box: inkBetween(from, to, marks, region),
    };
  });
}

/** What two columns cut from a mark belongs between them when it is at least this share of the mark's width. */
const leastShare = 0.25;

/**
 * The box around the marks between two columns, cut off there; slivers of marks that stand elsewhere are left out. The
 * region's height where no mark is.
 */
function inkBetween(from: number, to: number, marks: readonly Box[], region: Box): Box {
  const left = Math.max(region.x, Math.round(from));
  const right = Math.max(left + 1, Math.min(region.x + region.width, Math.round(to)));
  const cut = marks.flatMap(({ x, y, width, height }) => {
    const [start, end] = [Math.max(x, left), Math.min(x + width, right)];
    return end - start >= Math.max(1, leastShare * width)
      ? [{ x: start, y, width: end - start, height }]
      : [];
  });
  if (cut.length === 0) return { x: left, y: region.y, width: right - left, height: region.height };
  return cut.reduce(unite);
}
