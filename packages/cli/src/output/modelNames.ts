import type { ModelIdentity } from "@numera/contract";

/** The models that a reader asks, as one word: "line + seed-cnn". */
export function modelNames({ models }: { readonly models: readonly ModelIdentity[] }): string {
  return models.map(({ id }) => id).join(" + ");
}
