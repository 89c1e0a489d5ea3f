import { BinaryWriter, WireType } from "@bufbuild/protobuf/wire";
import type { DataType, TensorData } from "../dataType.ts";
import type { Tensor } from "../graph.ts";
import { type Attribute, type Constant, Graph, type Node } from "../graph.ts";
import { ELEMENT_TYPES } from "./tensorProto.ts";

/**
 * ONNX files, written with the field numbers of onnx.proto (https://github.com/onnx/onnx/blob/main/onnx/onnx.proto).
 * IR version 8 and operator set 17 are read by every runtime since 2022.
 */
const IR_VERSION = 8;
const OPSET = 17;

const DATA_TYPES: Record<DataType, number> = ELEMENT_TYPES;

const VARINT = 0;
const FLOAT32 = 5;

type Write = (writer: BinaryWriter) => void;

function message(writer: BinaryWriter, field: number, write: Write): void {
  writer.tag(field, WireType.LengthDelimited).fork();
  write(writer);
  writer.join();
}

function text(writer: BinaryWriter, field: number, value: string): void {
  writer.tag(field, WireType.LengthDelimited).string(value);
}

function integer(writer: BinaryWriter, field: number, value: number): void {
  writer.tag(field, VARINT).int64(value);
}

function attributeProto(writer: BinaryWriter, name: string, value: Attribute): void {
  text(writer, 1, name);
  if (typeof value === "number") {
    integer(writer, 3, value);
    integer(writer, 20, 2);
  } else if (typeof value === "string") {
    text(writer, 4, value);
    integer(writer, 20, 3);
  } else if (value instanceof Graph) {
    message(writer, 6, (inner) => graphProto(inner, value, name));
    integer(writer, 20, 5);
  } else if ("float" in value) {
    writer.tag(2, FLOAT32).float(value.float);
    integer(writer, 20, 1);
  } else {
    for (const item of value) integer(writer, 8, item);
    integer(writer, 20, 7);
  }
}

function nodeProto(writer: BinaryWriter, node: Node): void {
  for (const input of node.inputs) text(writer, 1, input);
  for (const output of node.outputs) text(writer, 2, output);
  const [domain, name] = domainAndName(node.opType);
  text(writer, 4, name);
  for (const [attribute, value] of Object.entries(node.attributes)) {
    message(writer, 5, (inner) => attributeProto(inner, attribute, value));
  }
  if (domain !== "") text(writer, 7, domain);
}

/** ONNX's own domain is the empty one. */
function domainAndName(opType: string): [domain: string, name: string] {
  const colon = opType.indexOf(":");
  return colon < 0 ? ["", opType] : [opType.slice(0, colon), opType.slice(colon + 1)];
}

/** Little-endian bytes of the values, as `raw_data` holds them. */
function rawData(data: TensorData, dtype: DataType): Uint8Array {
  if (dtype === "int64") return new Uint8Array(BigInt64Array.from(data as ArrayLike<number>, BigInt).buffer);
  if (dtype === "int32") return new Uint8Array(Int32Array.from(data).buffer);
  if (dtype === "float32") return new Uint8Array(Float32Array.from(data).buffer);
  return Uint8Array.from(data);
}

function tensorProto(writer: BinaryWriter, { tensor, data }: Constant): void {
  for (const dim of tensor.shape) integer(writer, 1, dim as number);
  integer(writer, 2, DATA_TYPES[tensor.dtype]);
  text(writer, 8, tensor.name);
  writer.tag(9, WireType.LengthDelimited).bytes(rawData(data, tensor.dtype));
}

function valueInfoProto(writer: BinaryWriter, tensor: Tensor): void {
  text(writer, 1, tensor.name);
  message(writer, 2, (type) =>
    message(type, 1, (tensorType) => {
      integer(tensorType, 1, DATA_TYPES[tensor.dtype]);
      message(tensorType, 2, (shape) => {
        for (const dim of tensor.shape) {
          message(shape, 1, (dimension) => {
            if (typeof dim === "number") integer(dimension, 1, dim);
            else text(dimension, 2, dim);
          });
        }
      });
    }),
  );
}

function graphProto(writer: BinaryWriter, graph: Graph, name: string): void {
  for (const node of graph.nodes) message(writer, 1, (inner) => nodeProto(inner, node));
  text(writer, 2, name);
  for (const constant of graph.constants) message(writer, 5, (inner) => tensorProto(inner, constant));
  for (const input of graph.inputs) message(writer, 11, (inner) => valueInfoProto(inner, input));
  for (const output of graph.outputs) message(writer, 12, (inner) => valueInfoProto(inner, output));
}

/**
 * The graph as an ONNX model.
 * @param metadata written to `metadata_props`, in the given order
 */
export function encodeModel(graph: Graph, metadata: Readonly<Record<string, string>> = {}): Uint8Array {
  const writer = new BinaryWriter();
  integer(writer, 1, IR_VERSION);
  text(writer, 2, "numera");
  message(writer, 7, (inner) => graphProto(inner, graph, metadata.name ?? "numera"));
  const domains = new Set(["", ...graph.nodes.map(({ opType }) => domainAndName(opType)[0])]);
  for (const domain of domains) {
    message(writer, 8, (opset) => {
      text(opset, 1, domain);
      integer(opset, 2, domain === "" ? OPSET : 1);
    });
  }
  for (const [key, value] of Object.entries(metadata)) {
    message(writer, 14, (property) => {
      text(property, 1, key);
      text(property, 2, value);
    });
  }
  return writer.finish();
}
