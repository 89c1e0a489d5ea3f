import type { Graph } from "../graph.ts";
import { fuseRelu } from "./fuseRelu.ts";
import { orderForMemory } from "./orderForMemory.ts";
import { removeUnused } from "./removeUnused.ts";

/** What a training step goes through, in place, once all of it is written. */
export function prepareForTraining(graph: Graph): void {
  removeUnused(graph);
  fuseRelu(graph);
  orderForMemory(graph);
}
