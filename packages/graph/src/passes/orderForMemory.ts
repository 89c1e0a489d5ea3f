import type { Graph, Node } from "../graph.ts";
import { namesReadBy } from "./namesReadBy.ts";

/**
 * Orders the nodes, in place, so that what one makes is read soon, by others while it is in a cache, and its memory is free again.
 *
 * ONNX Runtime walks back from the outputs, depth first; among several inputs of a node, or outputs of the model, it begins
 * with the one that stands last in the file. So what shall run first is put last: of inputs the one at the end of the
 * longest chain of nodes, before those that can wait for it (a ReLU's mask for the gradient that it masks); of outputs the
 * one at the end of the shortest, so that the gradient of a layer's weights is made when that of its values has been, not after
 * the gradients of all layers below.
 */
export function orderForMemory(graph: Graph): void {
  const makers = new Map(graph.nodes.flatMap((node) => node.outputs.map((name) => [name, node] as const)));
  const makersOf = (names: readonly string[]) =>
    [...new Set(names.map((name) => makers.get(name)))].filter((node) => node !== undefined);
  const inputs = new Map<Node, readonly Node[]>();
  const chain = new Map<Node, number>();
  const byChain = (a: Node, b: Node) => chain.get(a)! - chain.get(b)!;
  for (const node of graph.nodes) {
    const read = makersOf(namesReadBy(node)).sort(byChain);
    inputs.set(node, read);
    chain.set(node, 1 + (read.length > 0 ? chain.get(read.at(-1)!)! : 0));
  }
  const ordered = new Set<Node>();
  const visit = (node: Node) => {
    if (ordered.has(node)) return;
    for (const input of inputs.get(node)!) visit(input);
    ordered.add(node);
  };
  const outputs = makersOf(graph.outputs.map(({ name }) => name)).sort(byChain);
  for (const node of outputs.reverse()) visit(node);
  graph.nodes.splice(0, graph.nodes.length, ...ordered);
}
