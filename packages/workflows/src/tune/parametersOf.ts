import {
  type AnyRecipe,
  isLineRecipe,
  LINE_ALPHABET,
  lineNet,
  modelOf,
  parameterCount,
} from "@numera/trainer";

/** Numbers that training finds in a recipe's network. */
export function parametersOf(recipe: AnyRecipe): number {
  if (isLineRecipe(recipe)) {
    return parameterCount((scope) =>
      lineNet.frames(scope, scope.graph.input("line", [1, 1, lineNet.height, 64]), LINE_ALPHABET.length + 1),
    );
  }
  const model = modelOf(recipe);
  return parameterCount((scope) => model.logits(scope, scope.graph.input("image", [1, 1, 28, 28]), 10));
}
