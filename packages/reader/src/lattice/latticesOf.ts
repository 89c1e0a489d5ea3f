import { digitImage, digitSide, type Labelling } from "@numera/vision";
import type { DigitClassifier } from "../classifier.ts";
import type { Segmentation } from "../segment.ts";
import { segmentFeatures, skipFeatures } from "./features.ts";
import type { Arc, Lattice } from "./lattice.ts";
import { type Pieces, piecesOf } from "./pieces.ts";
import { type Segment, segmentsOf } from "./segments.ts";
import { digitWeights, oneWeights, segmentWeights, skipWeights, zeroWeights } from "./weights.ts";

/** A line's lattice, and what its arcs were made of. */
export interface LineLattice extends Lattice {
  /** By arc, with the classifier's probabilities `[characters.length]`. */
  readonly segments: readonly (Segment & { readonly probabilities: Float32Array })[];
}

/** Below this a probability says no more than that the classifier has ruled the class out. */
const leastProbability = 1e-7;

/** The lattices of some lines of a page; all that may be digits on them are classified in one run. */
export async function latticesOf(
  model: DigitClassifier,
  lines: Segmentation["lines"],
  page: Pick<Segmentation, "labelling" | "darkness">,
): Promise<LineLattice[]> {
  const { lines: cutLines, labelling } = piecesOf(lines, page.labelling);
  const segments = cutLines.map((pieces, i) => segmentsOf(pieces, lines[i]!.height));
  const probabilities = await classified(model, segments.flat(), labelling, page.darkness);
  let next = 0;
  return cutLines.map((pieces, i) => {
    const known = segments[i]!.map((segment) => {
      const row = next++ * model.classes.length;
      return { ...segment, probabilities: probabilities.subarray(row, row + model.classes.length) };
    });
    return latticeOf(pieces, known, lines[i]!, model.classes);
  });
}

async function classified(
  model: DigitClassifier,
  segments: readonly Segment[],
  labelling: Labelling,
  darkness: Uint8Array,
): Promise<Float32Array> {
  if (segments.length === 0) return new Float32Array();
  const images = new Float32Array(segments.length * digitSide * digitSide);
  segments.forEach(({ glyph }, i) => {
    digitImage(glyph, labelling, darkness, images, i * digitSide * digitSide);
  });
  return model.classify(images, segments.length);
}

function latticeOf(
  pieces: Pieces,
  segments: LineLattice["segments"],
  { glyphs, height }: Segmentation["lines"][number],
  characters: readonly string[],
): LineLattice {
  const centres = glyphs.map(({ box }) => box.y + box.height / 2).sort((a, b) => a - b);
  const centre = centres[centres.length >> 1] ?? 0;
  const arcs = segments.map((segment): Arc => {
    const features = segmentFeatures(segment, pieces, segment.probabilities, height, centre);
    const geometry = dot(features, segmentWeights);
    const width = segment.glyph.box.width / height;
    const tall = segment.glyph.box.height / height;
    const scores = Float64Array.from(segment.probabilities, (probability, c) => {
      const logProbability = Math.log(Math.max(probability, leastProbability));
      const score = geometry + digitWeights.logProbability * logProbability;
      if (characters[c] === "1") return score + dot([1, width, width * width], oneWeights);
      return characters[c] === "0" ? score + dot([1, tall], zeroWeights) : score;
    });
    return { from: segment.from, to: segment.to, scores };
  });
  const skips = Float64Array.from(pieces.pieces, (piece) =>
    dot(skipFeatures(piece, height, centre), skipWeights),
  );
  return { pieces: pieces.pieces.length, characters, arcs, skips, segments };
}

function dot(features: readonly number[], weights: readonly number[]): number {
  return features.reduce((sum, value, i) => sum + value * weights[i]!, 0);
}
