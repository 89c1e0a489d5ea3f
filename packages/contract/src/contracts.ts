import { calibrationContract } from "./calibration/index.ts";
import { cardContract } from "./card/index.ts";
import { checkpointContract } from "./checkpoint/index.ts";
import type { Contract } from "./contract.ts";
import { evaluationContract } from "./evaluation/index.ts";
import { blockResultContract, fineTuningContract } from "./fineTuning/index.ts";
import { modelMetadataContract } from "./modelMetadata/index.ts";
import { pageContract } from "./reading/pageObject.ts";
import { readingContract } from "./reading/reading.ts";
import { recipeContract } from "./recipe/index.ts";
import { runContract } from "./run/index.ts";
import { spaceContract, studyContract, trainingGoalContract } from "./study/index.ts";
import { trainingContract } from "./training/index.ts";

/** Every contract; a new one is a folder and a line here. */
export const contracts: readonly Contract[] = [
  modelMetadataContract,
  cardContract,
  evaluationContract,
  recipeContract,
  calibrationContract,
  trainingContract,
  runContract,
  checkpointContract,
  fineTuningContract,
  blockResultContract,
  spaceContract,
  studyContract,
  trainingGoalContract,
  readingContract,
  pageContract,
];
