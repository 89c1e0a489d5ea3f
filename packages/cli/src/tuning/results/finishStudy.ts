import { parametersText, percent } from "@numera/report/text";
import type { StudySnapshot } from "@numera/tuner";
import { goalOf } from "@numera/workflows";
import { type StudyPlace, testBestTrial } from "@numera/workflows/node/tune";
import * as ort from "onnxruntime-node";
import { print } from "../../output/print.ts";
import { studyText } from "./studyTables.ts";
import { epochsText } from "./trialText.ts";

/** Says how a study ended: the ranking, the importances, and how good the best trial's own model is on the test set. */
export async function finishStudy(study: StudySnapshot, { name, folder, db }: StudyPlace): Promise<void> {
  await print(studyText(study));
  await print();
  const best = await testBestTrial(ort, study, folder);
  if (best === undefined) {
    await print("no trial is complete, so there is no best one");
    process.exitCode = 1;
    return;
  }
  const { trial, model, test } = best;
  await print(`best: trial ${trial.number}, ${parametersText(trial.parameters)}`);
  if (model === undefined) {
    await print(`its model is not in "${folder}"; it was trained on ${trial.host}`);
  } else if (test !== undefined) {
    const { budget, take } = goalOf(study.definition);
    const trained = take === undefined ? "" : ` of ${take.toLocaleString("en")} images`;
    await print(
      `its model, after at most ${epochsText(budget)}${trained}: ${test.data} accuracy ${percent(test.accuracy, 2)} ` +
        `(n = ${test.n.toLocaleString("en")}), ${model}`,
    );
  }
  const database = db === undefined ? "" : " --db URL";
  await print(`train it to the end: numera tune best --study ${db === undefined ? folder : name}${database}`);
}
