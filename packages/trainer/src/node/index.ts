export * from "./data/index.ts";
export { loadRecipe } from "./recipes.ts";
export { type ModelCard, modelCard, type SeedResult, type TestScores } from "./run/modelCard.ts";
export { type RunDescription, RunFolder } from "./run/runFolder.ts";
export { imageTrainee, lineTrainee, type Trainee } from "./run/trainee.ts";
export { type TrainRunOptions, type TrainRunResult, trainRun } from "./run/trainRun.ts";
export * from "./strings/index.ts";
export { writeAtomically } from "./writeAtomically.ts";
