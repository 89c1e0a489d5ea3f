import fc from "fast-check";
import { expect, it } from "vitest";
import { type Lattice, latticeLogProbability, logPartition } from "./lattice.ts";
import { latticePath } from "./latticePath.ts";
import { lattices } from "./testing/lattices.ts";
import { pathsOf } from "./testing/paths.ts";

/** By string the sum of exp(score) over its paths. */
function sums(lattice: Lattice): Map<string, number> {
  const sums = new Map<string, number>();
  for (const { text, score } of pathsOf(lattice)) sums.set(text, (sums.get(text) ?? 0) + Math.exp(score));
  return sums;
}

const labelsOf = (text: string) => [...text].map(Number);

it("has the sum over all paths for its partition, and each string's share of it for its probability", () => {
  fc.assert(
    fc.property(lattices, (lattice) => {
      const known = sums(lattice);
      const total = [...known.values()].reduce((a, b) => a + b, 0);
      expect(logPartition(lattice)).toBeCloseTo(Math.log(total), 9);
      for (const [text, sum] of known) {
        expect(latticeLogProbability(lattice, labelsOf(text))).toBeCloseTo(Math.log(sum / total), 9);
      }
    }),
    { numRuns: 40 },
  );
});

it("cannot read a string of more characters than pieces", () => {
  fc.assert(
    fc.property(lattices, (lattice) => {
      const labels = new Array(lattice.pieces + 1).fill(0);
      expect(latticeLogProbability(lattice, labels)).toBe(Number.NEGATIVE_INFINITY);
      expect(latticePath(lattice, labels)).toBeUndefined();
    }),
    { numRuns: 20 },
  );
});

it("has for each string the path of the highest score", () => {
  fc.assert(
    fc.property(lattices, (lattice) => {
      const best = new Map<string, { score: number; arcs: readonly number[] }>();
      for (const { text, score, arcs } of pathsOf(lattice)) {
        if (score > (best.get(text)?.score ?? Number.NEGATIVE_INFINITY)) best.set(text, { score, arcs });
      }
      for (const [text, { score }] of best) {
        const found = latticePath(lattice, labelsOf(text))!;
        const read = found.map((arc, i) => lattice.arcs[arc]!.scores[Number(text[i])]!);
        const covered = new Set(
          found.flatMap((arc) => {
            const { from, to } = lattice.arcs[arc]!;
            return Array.from({ length: to - from }, (_, i) => from + i);
          }),
        );
        const skipped = [...lattice.skips.keys()].filter((piece) => !covered.has(piece));
        const sum = [...read, ...skipped.map((piece) => lattice.skips[piece]!)].reduce((a, b) => a + b, 0);
        expect(sum).toBeCloseTo(score, 9);
      }
    }),
    { numRuns: 40 },
  );
});
