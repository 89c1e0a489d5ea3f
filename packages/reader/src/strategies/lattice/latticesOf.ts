import type { Lattice } from "@numera/decoder";
import { digitImageOf, digitSide, type Labeling, strokesOf } from "@numera/vision";
import type { CharacterClassifier } from "../../models/characterClassifier.ts";
import type { TextLine } from "../../page/findLines.ts";
import type { Page } from "../../page/page.ts";
import { type LatticeFeatures, type SegmentFeatures, segmentFeatures, skipFeatures } from "./features.ts";
import { type Pieces, piecesOf } from "./pieces.ts";
import { scoreLattice } from "./scoreLattice.ts";
import { type Segment, segmentsOf } from "./segments.ts";

/** A line's lattice, and what its arcs were made of. */
export interface LineLattice extends Lattice {
  /** By arc, with the classifier's probabilities `[characters.length]`. */
  readonly segments: readonly (Segment & { readonly probabilities: Float32Array })[];
}

/** What a lattice's scores are made of, and the segments. */
export interface LineFeatures extends LatticeFeatures {
  /** By arc, with the classifier's probabilities `[characters.length]`. */
  readonly segments: LineLattice["segments"];
}

/** The lattices of some lines of a page; all that may be digits on them are classified in one run. */
export async function latticesOf(
  model: CharacterClassifier,
  lines: readonly TextLine[],
  page: Pick<Page, "labeling" | "darkness">,
): Promise<LineLattice[]> {
  const features = await latticeFeaturesOf(model, lines, page);
  return features.map((line) => ({ ...scoreLattice(line), segments: line.segments }));
}

/** The same, not yet weighed. */
export async function latticeFeaturesOf(
  model: CharacterClassifier,
  lines: readonly TextLine[],
  page: Pick<Page, "labeling" | "darkness">,
): Promise<LineFeatures[]> {
  const { lines: cutLines, labeling } = piecesOf(lines, page.labeling);
  const segments = cutLines.map((pieces, i) => segmentsOf(pieces, lines[i]!.height));
  const images = imagesOf(cutLines, segments, labeling, page.darkness);
  const probabilities =
    images.length === 0 ? images : await model.classify(images, images.length / digitSide ** 2);
  let next = 0;
  return cutLines.map((pieces, i) => {
    const known = segments[i]!.map((segment) => {
      const row = next++ * model.classes.length;
      return { ...segment, probabilities: probabilities.subarray(row, row + model.classes.length) };
    });
    return featuresOf(pieces, known, lines[i]!, model.classes);
  });
}

/** All that may be digits, line by line. Each piece is cut out once and is in many of them. */
function imagesOf(
  lines: readonly Pieces[],
  segments: readonly (readonly Segment[])[],
  labeling: Labeling,
  darkness: Uint8Array,
): Float32Array {
  const size = digitSide * digitSide;
  const images = new Float32Array(segments.flat().length * size);
  let offset = 0;
  lines.forEach(({ pieces }, line) => {
    const strokes = pieces.map((piece) => strokesOf(piece, labeling, darkness));
    for (const { from, to, glyph } of segments[line]!) {
      digitImageOf(strokes.slice(from, to), glyph.box, darkness, labeling.width, images, offset);
      offset += size;
    }
  });
  return images;
}

function featuresOf(
  pieces: Pieces,
  segments: LineLattice["segments"],
  { glyphs, height }: TextLine,
  characters: readonly string[],
): LineFeatures {
  const centers = glyphs.map(({ box }) => box.y + box.height / 2).sort((a, b) => a - b);
  const center = centers[centers.length >> 1] ?? 0;
  const arcs = segments.map(
    (segment): SegmentFeatures => ({
      from: segment.from,
      to: segment.to,
      ...segmentFeatures(segment, pieces, segment.probabilities, height, center),
    }),
  );
  const skips = pieces.pieces.map((piece) => skipFeatures(piece, height, center));
  return { pieces: pieces.pieces.length, characters, arcs, skips, segments };
}
