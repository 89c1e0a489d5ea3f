import type { CharacterReading } from "@numera/contract";
import { align, type Hypothesis } from "@numera/decoder";
import { type Box, unite } from "@numera/vision";
import type { RecognizedLine } from "./recognizeLine.ts";

/** Each character with the probability of its surest frame, and a box from half-way to its neighbors, around its ink. */
export function charactersOf(
  { text, labels }: Hypothesis,
  { views: [frames], geometry: { stride, margin, height }, region, marks }: RecognizedLine,
): CharacterReading[] {
  const spans = align(frames, labels) ?? [];
  const scale = region.height / height;
  const centers = spans.map(({ peak }) => region.x + ((peak + 0.5) * stride - margin) * scale);
  const classes = frames.characters.length + 1;
  return spans.map(({ peak }, i) => {
    const middle = centers[i]!;
    const halfHeight = region.height / 2;
    const from = i > 0 ? (centers[i - 1]! + middle) / 2 : middle - halfHeight;
    const to = i + 1 < centers.length ? (middle + centers[i + 1]!) / 2 : middle + halfHeight;
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
