import type { Hypothesis } from "@numera/decoder";
import { latticePath, latticeSearch } from "@numera/decoder";
import { unite } from "@numera/vision";
import type { DigitClassifier } from "../../models/classifier.ts";
import type { DigitReading } from "../../reading.ts";
import { type LineFinding, type LineReader, mostCandidates } from "../lineReader.ts";
import { requireStringsOf } from "../requireStringsOf.ts";
import { type LineLattice, latticesOf } from "./latticesOf.ts";

/**
 * The cutting way, made strong: each line's ink is cut wherever digits may touch, every run of pieces that may be a
 * digit is classified, and the most probable strings are searched among all ways to put the pieces together.
 *
 * @see LeCun et al., Gradient-Based Learning Applied to Document Recognition (Proc. IEEE 86, 1998), section V
 */
export function latticeReader(model: DigitClassifier): LineReader {
  const strategy = "lattice";
  return {
    strategy,
    name: model.name,
    async read(page, format) {
      requireStringsOf(format, model.classes, strategy);
      const lattices = await latticesOf(model, page.lines, page);
      return lattices.map((lattice, i): LineFinding | undefined => {
        const found = latticeSearch(lattice, { format, alternatives: mostCandidates });
        const [free] = format ? latticeSearch(lattice, { alternatives: 1 }) : found;
        const read = found[0] ?? free;
        if (free === undefined || read === undefined || read.text === "") return undefined;
        return {
          strategy,
          candidates: found.map(({ text, logProbability }) => ({ text, logProbability })),
          free: { text: free.text, logProbability: free.logProbability },
          box: page.lines[i]!.glyphs.map(({ box }) => box).reduce(unite),
          digits: digitsOf(lattice, read),
        };
      });
    },
  };
}

/** The digits of a string where its best path has them, with the classifier's probabilities. */
function digitsOf(lattice: LineLattice, { labels }: Hypothesis): DigitReading[] {
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
