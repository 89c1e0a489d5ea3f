import { boxesContract } from "./boxes/index.ts";
import { calibrationContract } from "./calibration/index.ts";
import { cardContract } from "./card/index.ts";
import { checkpointContract } from "./checkpoint/index.ts";
import type { Contract } from "./contract.ts";
import { doubtfulContract } from "./doubtfulLabels/index.ts";
import { evaluationContract } from "./evaluation/index.ts";
import { expectedTextsContract } from "./expectedTexts/index.ts";
import { blockResultContract, fineTunePlanContract, fineTuningContract } from "./fineTuning/index.ts";
import { glyphBankContract } from "./glyphBank/index.ts";
import { metricsContract } from "./metrics/index.ts";
import { modelMetadataContract } from "./modelMetadata/index.ts";
import { pageContract } from "./reading/pageContract.ts";
import { readingContract } from "./reading/reading.ts";
import { augmentationContract, recipeContract } from "./recipe/index.ts";
import { runContract } from "./run/index.ts";
import { spaceContract, studyContract, trainingGoalContract } from "./study/index.ts";
import { tensorHeaderContract } from "./tensorHeader/index.ts";
import { trainingContract } from "./training/index.ts";

/** Every contract; a new one is a folder and a line here. */
export const contracts: readonly Contract[] = [
  modelMetadataContract,
  cardContract,
  evaluationContract,
  recipeContract,
  augmentationContract,
  calibrationContract,
  trainingContract,
  runContract,
  metricsContract,
  checkpointContract,
  tensorHeaderContract,
  fineTuningContract,
  fineTunePlanContract,
  blockResultContract,
  spaceContract,
  studyContract,
  trainingGoalContract,
  boxesContract,
  doubtfulContract,
  expectedTextsContract,
  glyphBankContract,
  readingContract,
  pageContract,
];
