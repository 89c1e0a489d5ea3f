import { stat } from "node:fs/promises";
import { loadCharacterModel } from "@numera/reader/node";
import { parametersText, percent } from "@numera/report/text";
import { isLineRecipe } from "@numera/trainer";
import { loadMnist } from "@numera/trainer/node";
import { bestTrial, type StudySnapshot } from "@numera/tuner";
import * as ort from "onnxruntime-node";
import { evaluateDigits } from "../../evaluation/evaluateDigits.ts";
import { print } from "../../output/print.ts";
import type { StudyPlace } from "../study/studyPlace.ts";
import { trialModel } from "../trial/recipeObjective.ts";
import type { TrainingGoal } from "../trial/trainingGoal.ts";
import { studyText } from "./studyTables.ts";
import { epochsText } from "./trialText.ts";

/** Says how a study ended: the ranking, the importances, and how good the best trial's own model is on the test set. */
export async function finishStudy(study: StudySnapshot, { name, folder, db }: StudyPlace): Promise<void> {
  await print(studyText(study));
  await print();
  const best = bestTrial(study);
  if (best === undefined) {
    await print("no trial is complete, so there is no best one");
    process.exitCode = 1;
    return;
  }
  const goal = study.definition.objective as TrainingGoal;
  await print(`best: trial ${best.number}, ${parametersText(best.parameters)}`);
  const model = best.checkpoint === null ? undefined : trialModel(folder, best.checkpoint, goal);
  const here = model !== undefined && (await stat(model).catch(() => undefined)) !== undefined;
  if (!here) await print(`its model is not in "${folder}"; it was trained on ${best.host}`);
  else if (!isLineRecipe(goal.recipe)) {
    // The first look at the test set: everything was chosen by what was held out of the training set.
    const { data, accuracy, n } = await evaluateDigits(
      await loadCharacterModel(ort, model),
      await loadMnist({ split: "test" }),
    );
    const trained = goal.take === undefined ? "" : ` of ${goal.take.toLocaleString("en")} images`;
    await print(
      `its model, after at most ${epochsText(goal.budget)}${trained}: ${data} accuracy ${percent(accuracy, 2)} (n = ${n.toLocaleString("en")}), ${model}`,
    );
  }
  const database = db === undefined ? "" : " --db URL";
  await print(`train it to the end: numera tune best --study ${db === undefined ? folder : name}${database}`);
}
