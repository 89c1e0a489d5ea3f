import type { CharacterReading } from "@numera/contract";
import { type Format, type Hypothesis, latticePath, latticeSearch } from "@numera/decoder";
import { type Box, unite } from "@numera/vision";
import type { CharacterClassifier } from "../../models/characterClassifier.ts";
import { identityOf } from "../../models/identityOf.ts";
import { type DecodedLine, type LineReader, mostCandidates } from "../lineReader.ts";
import { type LineLattice, latticesOf } from "./latticesOf.ts";

/** A line as the classifier sees all ways to cut it. Plain data. */
export interface SegmentedLine {
  readonly lattice: LineLattice;
  /** Around the line's marks, in pixels of the page. */
  readonly box: Box;
}

/**
 * The cutting way, made strong: each line's ink is cut wherever digits may touch, every run of pieces that may be a
 * digit is classified, and the most probable strings are searched among all ways to put the pieces together.
 *
 * @see LeCun et al., Gradient-Based Learning Applied to Document Recognition (Proc. IEEE 86, 1998), section V
 */
export function latticeReader(model: CharacterClassifier): LineReader<SegmentedLine> {
  return {
    strategy: "lattice",
    models: [identityOf(model)],
    characters: model.classes,
    cropHeight: undefined,
    async recognize(page, inputs) {
      const lines = inputs.map(({ line }) => line);
      const lattices = await latticesOf(model, lines, page);
      return lattices.map(
        (lattice, i): SegmentedLine => ({
          lattice,
          box: lines[i]!.glyphs.map(({ box }) => box).reduce(unite),
        }),
      );
    },
    viewsOf: () => [],
    decode: decodeSegmentedLine,
  };
}

/** The most probable strings of a lattice; undefined where it reads nothing. */
function decodeSegmentedLine(
  { lattice, box }: SegmentedLine,
  format: Format | undefined,
): DecodedLine | undefined {
  const found = latticeSearch(lattice, { format, alternatives: mostCandidates });
  const [free] = format ? latticeSearch(lattice, { alternatives: 1 }) : found;
  const read = found[0] ?? free;
  if (free === undefined || read === undefined || read.text === "") return undefined;
  return {
    candidates: found.map(({ text, logProbability }) => ({ text, logProbability })),
    free: { text: free.text, logProbability: free.logProbability },
    box,
    characters: charactersOf(lattice, read),
  };
}

/** The characters of a string where its best path has them, with the classifier's probabilities. */
function charactersOf(lattice: LineLattice, { labels }: Hypothesis): CharacterReading[] {
  return (latticePath(lattice, labels) ?? []).map((arc, i) => {
    const { glyph, probabilities } = lattice.segments[arc]!;
    const label = labels[i]!;
    return {
      text: lattice.characters[label]!,
      confidence: Math.min(1, probabilities[label]!),
      box: glyph.box,
    };
  });
}
