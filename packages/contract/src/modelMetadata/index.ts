/**
 * What an ONNX file says of itself: its `metadata_props`, texts by name, of which all but `name` and `alphabet` hold JSON.
 */
import * as v from "valibot";
import type { Data } from "../contract.ts";
import { ContractError } from "../contractError.ts";
import { excerpt } from "../describeIssues.ts";
import { anyFields, byName, fields, formBy, listOf, optional } from "../fields/collections.ts";
import { positiveNumber } from "../fields/numbers.ts";
import { nonEmptyText, text } from "../fields/texts.ts";
import { lineGeometrySchema } from "../lineGeometry/index.ts";
import type { ModelKind } from "../modelIdentity.ts";
import { checkContract } from "../parseContract.ts";
import { imagePreprocessingSchema } from "./preprocessing.ts";

/** What both kinds say of their training. */
const training = {
  /** How it was trained: the recipe and the seed. */
  recipe: optional(anyFields),
  /** SHA-256 of each file that it was trained on. */
  data: optional(byName(text)),
};

const distinct = (characters: readonly string[]) => new Set(characters).size === characters.length;

const classes = v.pipe(
  listOf(nonEmptyText, 1),
  v.check((names) => distinct(names), "a list of classes, no two alike"),
);

/** A network that says which character an image shows: `image` to `probabilities` `[N, classes]`. */
const imageMetadata = fields({
  kind: v.literal("image"),
  name: nonEmptyText,
  /** Class names by output index. */
  classes,
  preprocessing: imagePreprocessingSchema,
  ...training,
});

const alphabet = v.pipe(
  nonEmptyText,
  v.check((characters) => distinct([...characters]), "characters, no two alike"),
);

/** A network that says which character stands at each place of a line: `line` to `logProbabilities` `[N, frames, classes]`. */
const lineMetadata = fields({
  kind: v.literal("line"),
  name: nonEmptyText,
  /** The character of class i is the (i - 1)th; class 0 is the blank. */
  alphabet,
  preprocessing: lineGeometrySchema,
  /** By the name of a value inside the network, none of which is negative, the largest that its bytes have to stand for. */
  ranges: optional(byName(positiveNumber(Number.MAX_VALUE))),
  ...training,
});

export const modelMetadataContract = {
  name: "model",
  schema: formBy("kind", [imageMetadata, lineMetadata], "image or line"),
} as const;

export type ImageModelMetadata = Data<typeof imageMetadata>;
export type LineModelMetadata = Data<typeof lineMetadata>;
export type ModelMetadata = ImageModelMetadata | LineModelMetadata;

/** Kinds of models by the property that only they have. */
const telling = { image: "classes", line: "alphabet" } as const;

/** The kind of a model by its properties; undefined where they are of none. */
export function modelKindOf(properties: Readonly<Record<string, string>>): ModelKind | undefined {
  const kinds = Object.keys(telling) as ModelKind[];
  return kinds.find((kind) => properties[telling[kind]] !== undefined);
}

const jsonProperties = ["classes", "preprocessing", "ranges", "recipe", "data"];
const known = ["name", "alphabet", ...jsonProperties];

/**
 * A model's `metadata_props`, checked. Properties that are not Numera's are passed over.
 *
 * @param file the model's file, to be named in the error
 * @throws ContractError `invalid-model`
 */
export function parseModelMetadata(
  properties: Readonly<Record<string, string>>,
  file: string,
): ModelMetadata {
  const kind = modelKindOf(properties);
  if (kind === undefined) {
    throw invalid(
      file,
      "",
      "a model with classes (of images) or an alphabet (of lines) in its metadata",
      "neither",
    );
  }
  const data: Record<string, unknown> = { kind };
  for (const name of known) {
    const text = properties[name];
    if (text !== undefined) data[name] = jsonProperties.includes(name) ? parsed(name, text, file) : text;
  }
  return checkContract(modelMetadataContract, data, file);
}

function parsed(name: string, text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw invalid(file, name, "JSON", excerpt(text));
  }
}

function invalid(file: string, path: string, expected: string, received: string): ContractError {
  return new ContractError({ code: "invalid-model", file, path, expected, received });
}

/** The `metadata_props` that say this of a model. */
export function modelProperties({ kind: _, ...metadata }: ModelMetadata): Record<string, string> {
  return Object.fromEntries(
    Object.entries(metadata).map(([name, value]) => [
      name,
      typeof value === "string" ? value : JSON.stringify(value),
    ]),
  );
}
