import type { Graph } from "../graph.ts";
import { namesReadBy } from "./namesReadBy.ts";

/** Takes nodes and constants that no output depends on out of the graph, in place. */
export function removeUnused(graph: Graph): void {
  const read = new Set(graph.outputs.map(({ name }) => name));
  const kept = graph.nodes
    .toReversed()
    .filter((node) => {
      const used = node.outputs.some((output) => read.has(output));
      if (used) for (const input of namesReadBy(node)) read.add(input);
      return used;
    })
    .reverse();
  graph.nodes.splice(0, graph.nodes.length, ...kept);
  const constants = graph.constants.filter(({ tensor }) => read.has(tensor.name));
  graph.constants.splice(0, graph.constants.length, ...constants);
}
