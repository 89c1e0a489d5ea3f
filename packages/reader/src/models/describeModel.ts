import { type ModelMetadata, parseModelMetadata } from "@numera/contract";
import { readModelMetadata } from "@numera/graph";
import { ReaderError } from "../readerError.ts";

/**
 * What an ONNX file says of itself, checked; `kind` tells what the model takes.
 * @throws ReaderError `invalid-model` where the bytes are no ONNX, or their metadata not those of a model of Numera
 */
export function describeModel(bytes: Uint8Array): ModelMetadata {
  try {
    return parseModelMetadata(readModelMetadata(bytes), "the model's metadata");
  } catch (cause) {
    throw new ReaderError("invalid-model", (cause as Error).message, { cause });
  }
}

/** The same for a model that must be of a kind. @throws ReaderError as `describeModel` does, and `wrong-model-kind` */
export function describeModelOf<Kind extends ModelMetadata["kind"]>(
  kind: Kind,
  bytes: Uint8Array,
): Extract<ModelMetadata, { kind: Kind }> {
  const metadata = describeModel(bytes);
  if (metadata.kind !== kind)
    throw new ReaderError("wrong-model-kind", wrongKind(metadata.name, metadata.kind));
  return metadata as Extract<ModelMetadata, { kind: Kind }>;
}

/** What to say where a model is not of the kind that is wanted. */
export function wrongKind(model: string, kind: ModelMetadata["kind"]): string {
  return kind === "line"
    ? `"${model}" reads whole lines, not single digits; "seed-cnn" names single digits`
    : `"${model}" names single digits and cannot read whole lines; "line" can`;
}
