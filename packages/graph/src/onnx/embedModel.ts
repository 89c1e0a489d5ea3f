import { GraphError } from "../errors.ts";
import type { Graph, Tensor } from "../graph.ts";
import type { StoredModel } from "./readModel.ts";
import { ELEMENT_TYPES, float32Values, type StoredTensor } from "./tensorProto.ts";

/**
 * Writes a model that was read from a file into a graph, as often as one likes; so several models become one.
 * @param prefix put before the names of its constants, which must not occur twice in a graph
 * @param feeds the tensor that stands for each of its inputs
 * @param shared constants that were written before, to be used again where the same model is embedded twice
 * @returns its outputs by name, with the shapes that its file tells
 * @throws GraphError where an input is not fed, or the model has parts that a `Graph` cannot hold
 */
export function embedModel(
  graph: Graph,
  { nodes, constants, inputs, outputs }: StoredModel,
  prefix: string,
  feeds: Readonly<Record<string, Tensor>>,
  shared: Map<string, Tensor> = new Map(),
): Record<string, Tensor> {
  const values = new Map<string, Tensor>();
  for (const { name } of inputs) {
    if (constants.has(name)) continue;
    const tensor = feeds[name];
    if (!tensor) throw new GraphError(`embedModel: the input "${name}" is not fed`);
    values.set(name, tensor);
  }
  const shapes = new Map(outputs.map(({ name, shape }) => [name, shape]));
  const lookUp = (name: string): Tensor | undefined => {
    if (name === "") return undefined;
    const stored = constants.get(name);
    const known = values.get(name) ?? shared.get(name);
    if (known) return known;
    if (!stored) throw new GraphError(`embedModel: nothing makes "${name}"`);
    const tensor = constantOf(graph, stored, `${prefix}${name}`);
    shared.set(name, tensor);
    return tensor;
  };
  for (const { opType, inputs: taken, outputs: made, attributes, opaque } of nodes) {
    if (opaque.length > 0) {
      throw new GraphError(`embedModel: ${opType}'s ${opaque.join(", ")} cannot be taken into another model`);
    }
    const specs = made.map((name) => ({ shape: shapes.get(name) ?? ["?"] }));
    const tensors = graph.emit(opType, taken.map(lookUp), attributes, ...specs);
    made.forEach((name, i) => {
      values.set(name, tensors[i]!);
    });
  }
  return Object.fromEntries(outputs.map(({ name }) => [name, values.get(name)!]));
}

/** A constant of a file, in a graph. @throws GraphError where it is neither float32 nor int64 */
export function constantOf(graph: Graph, stored: StoredTensor, name: string): Tensor {
  const floats = float32Values(stored);
  if (floats) return graph.constant(floats, stored.shape, "float32", name);
  const { raw, elementType, shape } = stored;
  if (raw === undefined || elementType !== ELEMENT_TYPES.int64) {
    throw new GraphError(
      `embedModel: the constant "${stored.name}" is neither float32 nor int64 as raw data`,
    );
  }
  // A copy of its own: the bytes need not begin at a multiple of 8.
  const values = new BigInt64Array(Uint8Array.from(raw).buffer);
  return graph.constant(Array.from(values, Number), shape, "int64", name);
}
