import { BinaryReader } from "@bufbuild/protobuf/wire";
import { GraphError } from "../errors.ts";
import type { Attribute, Node } from "../graph.ts";
import type { Dim } from "../shape.ts";
import { messages, readIntegers } from "./messages.ts";
import { readTensorProto, type StoredTensor } from "./tensorProto.ts";

/** An input or output of a model file. */
export interface ModelValue {
  readonly name: string;
  readonly shape: readonly Dim[];
}

export interface ModelNode extends Node {
  /** Names of attributes of kinds that `Attribute` cannot hold: tensors, bodies of loops, lists of floats. */
  readonly opaque: readonly string[];
}

/** What stands in an ONNX file, without its metadata (`readModelMetadata`). */
export interface StoredModel {
  readonly nodes: readonly ModelNode[];
  readonly constants: ReadonlyMap<string, StoredTensor>;
  readonly inputs: readonly ModelValue[];
  readonly outputs: readonly ModelValue[];
}

/** Fields of onnx.proto: ModelProto.graph; of GraphProto. */
const GRAPH = 7;
const [NODE, INITIALIZER, INPUT, OUTPUT] = [1, 5, 11, 12] as const;

/**
 * The nodes, constants, inputs and outputs of an ONNX file.
 * @throws Error when the bytes are not a protobuf message such as ONNX files are, or hold no graph
 */
export function readModel(bytes: Uint8Array): StoredModel {
  try {
    const graphs = [...messages(bytes, GRAPH)];
    if (graphs.length === 0) throw new GraphError("it has no graph", { code: "not-onnx" });
    const all = <T>(field: number, read: (bytes: Uint8Array) => T) =>
      graphs.flatMap((graph) => [...messages(graph, field)].map(read));
    return {
      nodes: all(NODE, readNode),
      constants: new Map(all(INITIALIZER, readTensorProto).map((tensor) => [tensor.name, tensor])),
      inputs: all(INPUT, readValue),
      outputs: all(OUTPUT, readValue),
    };
  } catch (cause) {
    throw new GraphError("not an ONNX model: the bytes are not a protobuf message with a graph", {
      cause,
      code: "not-onnx",
    });
  }
}

function readNode(bytes: Uint8Array): ModelNode {
  const reader = new BinaryReader(bytes);
  const inputs: string[] = [];
  const outputs: string[] = [];
  const attributes: Record<string, Attribute> = {};
  const opaque: string[] = [];
  let opType = "";
  while (reader.pos < reader.len) {
    const [field, wireType] = reader.tag();
    if (field === 1) inputs.push(reader.string());
    else if (field === 2) outputs.push(reader.string());
    else if (field === 4) opType = reader.string();
    else if (field === 5) {
      const [name, value] = readAttribute(reader.bytes());
      if (value === undefined) opaque.push(name);
      else attributes[name] = value;
    } else reader.skip(wireType);
  }
  return { opType, inputs, outputs, attributes, opaque };
}

/** AttributeProto.AttributeType */
const [FLOAT, INT, STRING, INTS] = [1, 2, 3, 7] as const;

function readAttribute(bytes: Uint8Array): [name: string, value: Attribute | undefined] {
  const reader = new BinaryReader(bytes);
  const integers: number[] = [];
  let [name, text, float, integer, type] = ["", "", 0, 0, 0];
  while (reader.pos < reader.len) {
    const [field, wireType] = reader.tag();
    if (field === 1) name = reader.string();
    else if (field === 2) float = reader.float();
    else if (field === 3) integer = Number(reader.int64());
    else if (field === 4) text = reader.string();
    else if (field === 8) readIntegers(reader, wireType, integers);
    else if (field === 20) type = reader.int32();
    else reader.skip(wireType);
  }
  const values: Partial<Record<number, Attribute>> = {
    [FLOAT]: { float },
    [INT]: integer,
    [STRING]: text,
    [INTS]: integers,
  };
  return [name, values[type]];
}

/** ValueInfoProto: name, and type.tensor_type.shape.dim. */
function readValue(bytes: Uint8Array): ModelValue {
  const reader = new BinaryReader(bytes);
  let name = "";
  const shape: Dim[] = [];
  while (reader.pos < reader.len) {
    const [field, wireType] = reader.tag();
    if (field === 1) name = reader.string();
    else if (field === 2) {
      for (const tensor of messages(reader.bytes(), 1)) {
        for (const dims of messages(tensor, 2)) shape.push(...[...messages(dims, 1)].map(readDim));
      }
    } else reader.skip(wireType);
  }
  return { name, shape };
}

function readDim(bytes: Uint8Array): Dim {
  const reader = new BinaryReader(bytes);
  let dim: Dim = "?";
  while (reader.pos < reader.len) {
    const [field, wireType] = reader.tag();
    if (field === 1) dim = Number(reader.int64());
    else if (field === 2) dim = reader.string();
    else reader.skip(wireType);
  }
  return dim;
}
