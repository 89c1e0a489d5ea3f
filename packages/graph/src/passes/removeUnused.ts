import { Graph, type Node } from "../graph.ts";

/** Takes nodes and constants that no output depends on out of the graph, in place. */
export function removeUnused(graph: Graph): void {
  const read = new Set(graph.outputs.map(({ name }) => name));
  const kept = graph.nodes
    .toReversed()
    .filter((node) => {
      const used = node.outputs.some((output) => read.has(output));
      if (used) for (const input of inputsOf(node)) read.add(input);
      return used;
    })
    .reverse();
  graph.nodes.splice(0, graph.nodes.length, ...kept);
  const constants = graph.constants.filter(({ tensor }) => read.has(tensor.name));
  graph.constants.splice(0, graph.constants.length, ...constants);
}

/** What a node reads, in the bodies of its loops too. */
function inputsOf(node: Node): string[] {
  const bodies = Object.values(node.attributes).filter((attribute) => attribute instanceof Graph);
  return [...node.inputs, ...bodies.flatMap((body) => body.nodes.flatMap(inputsOf))];
}
