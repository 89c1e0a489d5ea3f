import type { Alphabet } from "@numera/decoder";
import { TrainingScope, type Weights } from "@numera/graph";
import { Random } from "@numera/random";
import { classesOf, numberAlphabet } from "../../kinds/line/alphabets.ts";
import { lineNet } from "../../models/lineNet.ts";

/** A network that has not learned anything, its norms' statistics far from 0 and 1. */
export function anyLineWeights(alphabet: Alphabet = numberAlphabet): Weights {
  const scope = new TrainingScope();
  lineNet.frames(scope, scope.graph.input("line", [1, 1, 40, 64]), classesOf(alphabet));
  const random = new Random(5);
  const weights = new Map<string, Float32Array>();
  for (const { name, shape, initialize } of scope.parameters) {
    weights.set(
      name,
      initialize(shape, random.at(name)).map((value) => value + 0.01),
    );
  }
  for (const { name, shape } of scope.statistics) {
    const draws = random.at(name);
    weights.set(
      name,
      Float32Array.from({ length: shape[0]! }, () => draws.uniform(0.3, name.endsWith("mean") ? -0.3 : 1.7)),
    );
  }
  return weights;
}
