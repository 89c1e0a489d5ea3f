import {
  embedModel,
  encodeModel,
  Graph,
  ops,
  readModel,
  readModelMetadata,
  type Tensor,
} from "@numera/graph";
import { applyView, VIEWS, type View } from "./views.ts";

export interface CombineOptions {
  readonly name: string;
  /** Look at every image in several ways as well (test-time augmentation); only as it is by default. */
  readonly views?: readonly View[];
}

/**
 * One ONNX file that gives the mean of several models' probabilities, each over several views of the image: an ensemble
 * (Hansen and Salamon 1990), test-time augmentation, or both. The files must be digit models with the same classes.
 *
 * @param models the files by the names that their constants shall begin with
 * @throws RangeError where there is none, or one does not fit the first
 */
export function combineModels(models: ReadonlyMap<string, Uint8Array>, options: CombineOptions): Uint8Array {
  const { name, views = [VIEWS[0]!] } = options;
  const [first, ...others] = [...models].map(([label, bytes]) => ({
    label,
    metadata: readModelMetadata(bytes),
    model: readModel(bytes),
  }));
  if (!first) throw new RangeError("combine: no model was named");
  for (const part of [first, ...others]) checkPart(part, first);
  const graph = new Graph();
  const image = graph.input("image", ["N", 1, 28, 28]);
  const seen = views.map((view) => applyView(graph, image, view));
  const answers = [first, ...others].flatMap(({ label, model }) => {
    const shared = new Map<string, Tensor>();
    return seen.map(
      (input) => embedModel(graph, model, `${label}/`, { image: input }, shared).probabilities!,
    );
  });
  const { classes, preprocessing, data } = first.metadata;
  const sum = answers.reduce((total, answer) => ops.add(total, answer));
  graph.output(ops.scale(sum, 1 / answers.length), "probabilities");
  const recipe = {
    members: Object.fromEntries(
      [first, ...others].map(({ label, metadata }) => [label, metadata.recipe ?? ""]),
    ),
    ...(views.length > 1 && { views }),
  };
  return encodeModel(graph, {
    name,
    classes: classes!,
    preprocessing: preprocessing!,
    recipe: JSON.stringify(recipe),
    ...(data !== undefined && { data }),
  });
}

interface Part {
  readonly label: string;
  readonly metadata: Readonly<Record<string, string>>;
  readonly model: ReturnType<typeof readModel>;
}

function checkPart({ label, metadata, model }: Part, first: Part): void {
  const [inputs, outputs] = [model.inputs, model.outputs].map((values) =>
    values.map(({ name }) => name).join(),
  );
  if (inputs !== "image" || outputs !== "probabilities") {
    throw new RangeError(
      `combine: "${label}" maps ${inputs} to ${outputs}; a digit model maps image to probabilities`,
    );
  }
  if (metadata.classes === undefined || metadata.preprocessing === undefined) {
    throw new RangeError(
      `combine: "${label}" does not say its classes and preprocessing; use models that Numera exported`,
    );
  }
  for (const key of ["classes", "preprocessing"] as const) {
    if (metadata[key] !== first.metadata[key]) {
      throw new RangeError(
        `combine: "${label}" has the ${key} ${metadata[key]}, "${first.label}" has ${first.metadata[key]}`,
      );
    }
  }
}
