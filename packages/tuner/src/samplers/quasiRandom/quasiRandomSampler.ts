import { Random } from "@numera/random";
import { fromCube } from "../../space/unitCube.ts";
import { drawEvenly } from "../cube.ts";
import type { Sampler } from "../sampler.ts";
import { untried } from "../untried.ts";
import { haltonPoint } from "./halton.ts";

/**
 * Spreads the trials more evenly than chance does: trial n is point n of a Halton sequence that the study's seed scrambles
 * (A. B. Owen 2017, arXiv 1706.02808). Where a point was tried, in spaces of few values, a random one takes its place.
 */
export function quasiRandomSampler(): Sampler {
  return {
    name: "quasi-random",
    suggest(study, number, random) {
      const { space, seed } = study.definition;
      const scrambling = new Random(seed).at("halton");
      return untried(study, (n) =>
        n === 0
          ? fromCube(space, haltonPoint(number, Object.keys(space).length, scrambling))
          : drawEvenly(space, random),
      );
    },
  };
}
