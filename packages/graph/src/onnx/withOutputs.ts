import { BinaryWriter, WireType } from "@bufbuild/protobuf/wire";

/**
 * The model with more outputs: values inside it that `names` names, in that order. Protobuf merges messages that occur
 * twice, so it is enough to append a graph that holds the outputs; ONNX Runtime infers their types and shapes.
 */
export function withOutputs(model: Uint8Array, names: readonly string[]): Uint8Array {
  const writer = new BinaryWriter();
  // ModelProto.graph = 7, GraphProto.output = 12, ValueInfoProto.name = 1.
  writer.tag(7, WireType.LengthDelimited).fork();
  for (const name of names) {
    writer.tag(12, WireType.LengthDelimited).fork().tag(1, WireType.LengthDelimited).string(name).join();
  }
  const graph = writer.join().finish();
  const all = new Uint8Array(model.length + graph.length);
  all.set(model);
  all.set(graph, model.length);
  return all;
}
