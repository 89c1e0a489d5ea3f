import { GraphError } from "../errors.ts";
import { readModelMetadata } from "../onnx/metadata.ts";
import { withMetadata } from "../onnx/withMetadata.ts";

/** By the name of a value inside a model, none of which is negative, the largest that its bytes have to stand for. */
export type Ranges = ReadonlyMap<string, number>;

/** The metadata that hold a model's ranges, as JSON. */
const KEY = "ranges";

/** The model with the ranges of its values in its metadata, instead of those that it had. */
export function withRanges(model: Uint8Array, ranges: Ranges): Uint8Array {
  return withMetadata(model, { [KEY]: JSON.stringify(Object.fromEntries(ranges)) });
}

/**
 * The ranges that a model's metadata tell; undefined where they tell none.
 * @throws GraphError where they are no JSON of positive numbers by name
 */
export function rangesOf(metadata: Readonly<Record<string, string>>): Ranges | undefined {
  const text = metadata[KEY];
  if (text === undefined) return undefined;
  const wrong = (what: string, cause?: unknown) =>
    new GraphError(
      `the model's metadata "${KEY}" should be a JSON object of positive numbers by value, but ${what}; make them anew`,
      { code: "invalid-ranges", cause },
    );
  let ranges: unknown;
  try {
    ranges = JSON.parse(text);
  } catch (cause) {
    throw wrong("is no JSON", cause);
  }
  if (typeof ranges !== "object" || ranges === null || Array.isArray(ranges)) throw wrong(`is ${text}`);
  for (const [name, range] of Object.entries(ranges)) {
    if (!(Number.isFinite(range) && range > 0)) throw wrong(`says ${JSON.stringify(range)} of "${name}"`);
  }
  return new Map(Object.entries(ranges));
}

/** @throws GraphError as `rangesOf` does */
export function readRanges(model: Uint8Array): Ranges | undefined {
  return rangesOf(readModelMetadata(model));
}
