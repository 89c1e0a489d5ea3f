import { convBn } from "./convBn.ts";
import { lenet5 } from "./lenet5.ts";
import type { Model, Sizes } from "./model.ts";
import { residual } from "./residual.ts";
import { seedCnn } from "./seedCnn.ts";
import { swift } from "./swift.ts";
import { tiny } from "./tiny.ts";

export type { Model, Sizes } from "./model.ts";

/** The model zoo by name. */
export const models: Readonly<Record<string, Model>> = Object.fromEntries(
  [seedCnn, lenet5, convBn, swift, tiny, residual].map((model) => [model.name, model]),
);

/** The network of a recipe, with the widths that it sets. @throws RangeError where there is no such model, or it has no such widths */
export function modelOf({
  model: name,
  sizes = {},
}: {
  readonly model: string;
  readonly sizes?: Sizes;
}): Model {
  if (!Object.hasOwn(models, name)) {
    throw new RangeError(
      `recipe: model must be one of ${Object.keys(models).join(", ")}, got ${JSON.stringify(name)}`,
    );
  }
  const model = models[name]!;
  const known = Object.keys(model.sizes ?? {});
  for (const [size, width] of Object.entries(sizes)) {
    if (!known.includes(size)) {
      const has = known.length === 0 ? "has none" : `has ${known.join(", ")}`;
      throw new RangeError(`recipe: "${size}" is none of the sizes of ${name}, which ${has}`);
    }
    if (!Number.isSafeInteger(width) || width < 1 || width > LARGEST) {
      throw new RangeError(
        `recipe: the size ${size} must be a whole number from 1 to ${LARGEST}, not ${width}`,
      );
    }
  }
  return Object.keys(sizes).length === 0 ? model : model.resized!(sizes);
}

/** Layers that are wider than this are typing errors. */
const LARGEST = 4096;
