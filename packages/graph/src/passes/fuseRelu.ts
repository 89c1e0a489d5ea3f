import type { Graph, Node } from "../graph.ts";
import { nchwc } from "../ops/blocked/layout.ts";
import { namesReadBy } from "./namesReadBy.ts";

/** Lets convolutions in blocks of channels apply the ReLU that alone reads their result, in place: a pass over memory less. */
export function fuseRelu(graph: Graph): void {
  const readers = new Map<string, number>();
  const read = (name: string) => readers.set(name, (readers.get(name) ?? 0) + 1);
  for (const node of graph.nodes) namesReadBy(node).forEach(read);
  for (const { name } of graph.outputs) read(name);
  const convolutions = new Map<string, number>();
  const fused: Node[] = [];
  for (const node of graph.nodes) {
    const [input] = node.inputs as [string];
    const convolution = convolutions.get(input);
    if (node.opType === "Relu" && convolution !== undefined && readers.get(input) === 1) {
      const { attributes, ...rest } = fused[convolution]!;
      fused[convolution] = {
        ...rest,
        outputs: node.outputs,
        attributes: { ...attributes, activation: "Relu" },
      };
      continue;
    }
    if (node.opType === nchwc("Conv")) convolutions.set(node.outputs[0]!, fused.length);
    fused.push(node);
  }
  graph.nodes.splice(0, graph.nodes.length, ...fused);
}
