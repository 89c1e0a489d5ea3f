import { Graph, type Node } from "../graph.ts";

/** What a node reads, in the bodies of its loops too. */
export function namesReadBy(node: Node): string[] {
  const bodies = Object.values(node.attributes).filter((attribute) => attribute instanceof Graph);
  return [...node.inputs, ...bodies.flatMap((body) => body.nodes.flatMap(namesReadBy))];
}
