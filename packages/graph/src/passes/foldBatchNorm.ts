import type { Constant, Graph, Node } from "../graph.ts";

/**
 * Rewrites each convolution followed by a batch norm with fixed statistics as one convolution:
 * `w' = w gamma / sqrt(variance + eps)`, `b' = (b - mean) gamma / sqrt(variance + eps) + beta` per output channel.
 * Changes the graph in place; constants that nothing reads any more are dropped.
 */
export function foldBatchNorm(graph: Graph): void {
  const producers = new Map(
    graph.nodes.flatMap((node) => node.outputs.map((output) => [output, node] as const)),
  );
  const uses = new Map<string, number>();
  for (const name of graph.nodes.flatMap((node) => node.inputs)) uses.set(name, (uses.get(name) ?? 0) + 1);
  const constants = new Map(graph.constants.map((constant) => [constant.tensor.name, constant]));
  const folded = new Map<Node, Node | undefined>();
  for (const norm of graph.nodes) {
    if (norm.opType !== "BatchNormalization" || norm.attributes.training_mode) continue;
    const conv = producers.get(norm.inputs[0]!);
    if (conv?.opType !== "Conv" || uses.get(norm.inputs[0]!) !== 1) continue;
    const weight = constants.get(conv.inputs[1]!);
    const bias = conv.inputs[2] ? constants.get(conv.inputs[2]) : undefined;
    const vectors = norm.inputs.slice(1).map((name) => constants.get(name));
    if (!weight || (conv.inputs[2] && !bias) || vectors.some((vector) => !vector)) continue;
    const epsilon = (norm.attributes.epsilon as { float: number } | undefined)?.float ?? 1e-5;
    const [foldedWeight, foldedBias] = fold(graph, weight, bias, vectors as Constant[], epsilon);
    folded.set(norm, undefined);
    folded.set(conv, { ...conv, inputs: [conv.inputs[0]!, foldedWeight, foldedBias], outputs: norm.outputs });
  }
  const nodes = graph.nodes.flatMap((node) => (folded.has(node) ? (folded.get(node) ?? []) : [node]));
  graph.nodes.splice(0, graph.nodes.length, ...nodes);
  const read = new Set(graph.nodes.flatMap((node) => node.inputs));
  graph.constants.splice(
    0,
    graph.constants.length,
    ...graph.constants.filter(({ tensor }) => read.has(tensor.name)),
  );
}

function fold(
  graph: Graph,
  weight: Constant,
  bias: Constant | undefined,
  vectors: readonly Constant[],
  epsilon: number,
): [string, string] {
  const [gamma, beta, mean, variance] = vectors.map(({ data }) => data) as [
    Float32Array,
    Float32Array,
    Float32Array,
    Float32Array,
  ];
  const channels = gamma.length;
  const perChannel = weight.data.length / channels;
  const factors = Array.from(
    gamma,
    (gain, channel) => gain / Math.sqrt((variance[channel] as number) + epsilon),
  );
  const weights = (weight.data as Float32Array).slice();
  for (let channel = 0, i = 0; channel < channels; channel++) {
    for (const end = i + perChannel; i < end; i++) weights[i]! *= factors[channel]!;
  }
  const biases = Float32Array.from({ length: channels }, (_, channel) => {
    return ((bias?.data[channel] ?? 0) - mean[channel]!) * factors[channel]! + beta[channel]!;
  });
  const name = weight.tensor.name;
  return [
    graph.constant(weights, weight.tensor.shape, "float32", `${name}.folded`).name,
    graph.constant(biases, [channels], "float32", `${name}.foldedBias`).name,
  ];
}
