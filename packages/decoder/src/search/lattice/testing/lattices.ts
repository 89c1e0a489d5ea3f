import fc from "fast-check";
import type { Lattice } from "../lattice.ts";

/** Lattices of up to 4 pieces over two characters, with every arc over one piece and some over two or three. */
export const lattices: fc.Arbitrary<Lattice> = fc.integer({ min: 0, max: 4 }).chain((pieces) => {
  const spans: { from: number; to: number }[] = [];
  for (let from = 0; from < pieces; from++) {
    for (let to = from + 1; to <= Math.min(pieces, from + 3); to++) spans.push({ from, to });
  }
  const score = fc.double({ min: -6, max: 3, noNaN: true });
  return fc
    .record({
      skips: fc.array(score, { minLength: pieces, maxLength: pieces }),
      arcs: fc.array(fc.record({ kept: fc.boolean(), scores: fc.tuple(score, score) }), {
        minLength: spans.length,
        maxLength: spans.length,
      }),
    })
    .map(({ skips, arcs }) => ({
      pieces,
      characters: ["0", "1"],
      skips: Float64Array.from(skips),
      arcs: spans.flatMap((span, i) => {
        const { kept, scores } = arcs[i]!;
        return kept || span.to === span.from + 1 ? [{ ...span, scores: Float64Array.from(scores) }] : [];
      }),
    }));
});
