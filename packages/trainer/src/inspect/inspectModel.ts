import type { NetworkLayer } from "@numera/contract";
import { type OnnxRuntime, readModel, Session, type Value, withOutputs } from "@numera/graph";
import { layerFlops } from "./layerCost.ts";

export interface ModelInspection {
  readonly layers: readonly NetworkLayer[];
  readonly parameters: number;
  /** Floating-point operations for one image. */
  readonly flops: number;
  /** What the layers made of the image, by `NetworkLayer.output`. */
  readonly activations: ReadonlyMap<string, Value>;
}

/**
 * Takes a model file apart: its layers in the order of the file, with the shapes that they really have for `input`.
 *
 * @param input one image, shaped as the model takes it, the batch being 1
 * @throws Error when the bytes are not an ONNX model or it cannot run on the image
 */
export async function inspectModel(
  runtime: OnnxRuntime,
  model: Uint8Array,
  input: Value,
): Promise<ModelInspection> {
  const { nodes, constants, inputs, outputs } = readModel(model);
  const made = new Set(outputs.map(({ name }) => name));
  const hidden = nodes.map((node) => node.outputs[0]!).filter((name) => !made.has(name));
  const session = await Session.create(runtime, withOutputs(model, hidden));
  const activations = new Map(Object.entries(await session.run({ [inputs[0]!.name]: input })));
  await session.release();

  const shapeOf = (name: string): readonly number[] =>
    constants.get(name)?.shape ?? activations.get(name)?.shape ?? input.shape;
  const size = (shape: readonly number[]) => shape.reduce((product, dim) => product * dim, 1);
  const counted = new Set<string>();
  const layers = nodes.map((node): NetworkLayer => {
    const weights = node.inputs.filter((name) => constants.get(name)?.elementType === 1);
    const own = weights.filter((name) => !counted.has(name));
    for (const name of own) counted.add(name);
    return {
      name: weights[0] === undefined ? node.opType : layerName(weights[0], node.opType),
      opType: node.opType,
      kernel: kernelOf(node.opType, node.attributes.kernel_shape as readonly number[] | undefined),
      shape: shapeOf(node.outputs[0]!).slice(1),
      parameters: own.reduce((sum, name) => sum + size(shapeOf(name)), 0),
      flops: layerFlops(node, shapeOf),
      output: node.outputs[0]!,
      inputs: node.inputs.filter((name) => name !== "" && !constants.has(name)),
    };
  });
  return {
    layers,
    parameters: layers.reduce((sum, layer) => sum + layer.parameters, 0),
    flops: layers.reduce((sum, layer) => sum + layer.flops, 0),
    activations,
  };
}

function kernelOf(opType: string, kernel: readonly number[] | undefined): readonly number[] | undefined {
  return opType.startsWith("Global") ? undefined : kernel;
}

/** "conv1" of "conv1.weight.folded"; the operator's name where the constant has no layer. */
function layerName(constant: string, opType: string): string {
  const at = constant.search(/\.(weight|bias|gamma|beta|mean|variance)\b/);
  return at < 0 ? opType : constant.slice(0, at);
}
