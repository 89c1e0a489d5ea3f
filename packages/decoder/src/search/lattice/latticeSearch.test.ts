import fc from "fast-check";
import { expect, it } from "vitest";
import { matches } from "../../formats/format.ts";
import { parseFormat } from "../../formats/parseFormat.ts";
import { latticeLogProbability } from "./lattice.ts";
import { latticeSearch } from "./latticeSearch.ts";
import { lattices } from "./testing/lattices.ts";
import { pathsOf } from "./testing/paths.ts";

const length2 = await parseFormat("length:2", () => Promise.reject(new Error("no files here")));

it("finds the most probable strings with their exact probabilities", () => {
  fc.assert(
    fc.property(lattices, (lattice) => {
      const texts = [...new Set([...pathsOf(lattice)].map(({ text }) => text))];
      const exact = texts
        .map((text) => latticeLogProbability(lattice, [...text].map(Number)))
        .sort((a, b) => b - a);
      const found = latticeSearch(lattice, { alternatives: 3, width: 64 });
      expect(found).toHaveLength(Math.min(3, texts.length));
      found.forEach(({ logProbability }, i) => {
        expect(logProbability).toBeCloseTo(exact[i]!, 9);
      });
    }),
    { numRuns: 40 },
  );
});

it("finds the most probable string of the format, with its probability among all strings", () => {
  fc.assert(
    fc.property(lattices, (lattice) => {
      const texts = [...new Set([...pathsOf(lattice)].map(({ text }) => text))];
      const valid = texts.filter((text) => matches(length2, text));
      const [found] = latticeSearch(lattice, { format: length2, alternatives: 1, width: 1 });
      expect(found === undefined).toBe(valid.length === 0);
      if (found === undefined) return;
      expect(found.text).toHaveLength(2);
      const wide = latticeSearch(lattice, { format: length2, alternatives: 1, width: 64 })[0]!;
      const best = Math.max(...valid.map((text) => latticeLogProbability(lattice, [...text].map(Number))));
      expect(wide.logProbability).toBeCloseTo(best, 9);
    }),
    { numRuns: 40 },
  );
});
