/** The words of recipes. The trainer has an implementation for each. */

export const optimizerNames = ["sgd", "adam", "adamw", "muon"] as const;
export type OptimizerName = (typeof optimizerNames)[number];

export const scheduleNames = ["constant", "cosine", "one-cycle"] as const;

/** Named settings of synthetic strings. */
export const stringPresets = [
  "training",
  "characters",
  "scripts",
  "test-spaced",
  "test-touching",
  "test-characters",
  "test-scripts",
] as const;

/** Whose weights the model is made of: the epoch with the lowest validation loss, or the last, for which little need be held out. */
export const checkpointSelections = ["lowest-loss", "last"] as const;
export type CheckpointSelection = (typeof checkpointSelections)[number];

/** Devices that graphs run on: ONNX Runtime's execution providers. */
export const deviceNames = ["cpu", "webgpu", "cuda"] as const;

/** The models that recipes of lines are of: of numbers, of letters and more signs too, of other scripts. */
export const lineModelNames = ["line", "line-characters", "line-scripts"] as const;
