import { type AnyRecipe, checkAnyRecipe, isLineRecipe, models } from "@numera/trainer";
import type { ParameterValues } from "@numera/tuner";

/**
 * A recipe with a trial's parameters laid over it. A name is that of a field (`learningRate`), of a field within one with a dot
 * between (`augmentation.rotation`), or of one of the network's widths (`filters` is `sizes.filters` of seed-cnn).
 * @throws RangeError where there is no such field, or a value is out of range
 */
export function recipeWith(recipe: AnyRecipe, parameters: ParameterValues): AnyRecipe {
  const changed: Record<string, unknown> = structuredClone({ ...recipe });
  for (const [name, value] of Object.entries(parameters)) {
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
  return checkAnyRecipe(changed as unknown as AnyRecipe);
}

function pathOf(recipe: AnyRecipe, name: string): readonly string[] {
  const sizes = isLineRecipe(recipe) ? undefined : models[recipe.model]!.sizes;
  return sizes !== undefined && Object.hasOwn(sizes, name) ? ["sizes", name] : name.split(".");
}
