import type { Recipe } from "@numera/contract";
import { checkRecipe, kindOf } from "@numera/trainer";
import type { ParameterValues, Space } from "@numera/tuner";

/** What a recipe has none of at 0. */
const LEFT_OUT_AT_0 = [
  "weightDecay",
  "labelSmoothing",
  "warmUpEpochs",
  "averageDecay",
  "mixup",
  "cutmix",
  "alignment",
  "augmentation.",
];

/**
 * A recipe with a trial's parameters laid over it. A name is that of a field (`learningRate`), of a field within one with a dot
 * between (`augmentation.rotation`), or of one of the network's widths (`filters` is `sizes.filters` of seed-cnn).
 *
 * A parameter of the space whose condition does not hold is absent: what is nothing at 0 (weight decay, an augmentation) is left out of the
 * recipe then, and any other field stays as the recipe has it.
 * @throws RangeError where there is no such field, or a value is out of range
 */
export function recipeWith(recipe: Recipe, parameters: ParameterValues, space: Space = {}): Recipe {
  const changed: Record<string, unknown> = structuredClone({ ...recipe });
  for (const [name, value] of Object.entries({ ...absent(space, parameters), ...parameters })) {
    const path = pathOf(recipe, name);
    let holder = changed;
    for (const part of path.slice(0, -1)) {
      const within = holder[part] ?? {};
      holder[part] = within;
      if (typeof within !== "object" || Object.hasOwn(Object.prototype, part)) {
        throw new RangeError(`recipe: "${name}" names nothing, for ${part} is ${JSON.stringify(within)}`);
      }
      holder = within as Record<string, unknown>;
    }
    holder[path.at(-1)!] = value;
  }
  return checkRecipe(changed as unknown as Recipe);
}

function absent(space: Space, parameters: ParameterValues): ParameterValues {
  const names = Object.keys(space).filter(
    (name) => parameters[name] === undefined && LEFT_OUT_AT_0.some((field) => isOf(field, name)),
  );
  return Object.fromEntries(names.map((name) => [name, 0]));
}

/** A field that ends with a dot stands for all that is in it. */
function isOf(field: string, name: string): boolean {
  return field.endsWith(".") ? name.startsWith(field) : name === field;
}

function pathOf(recipe: Recipe, name: string): readonly string[] {
  return Object.hasOwn(kindOf(recipe).sizes(recipe), name) ? ["sizes", name] : name.split(".");
}
