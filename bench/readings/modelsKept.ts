import type { Model, ModelStore } from "@numera/reader";

/** The same store, of which each model is opened once for all readers. */
export function withModelsKept(files: ModelStore): ModelStore {
  const models = new Map<string, Promise<Model>>();
  return {
    ...files,
    model(name) {
      const model = models.get(name) ?? files.model(name);
      models.set(name, model);
      return model;
    },
  };
}
