import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { loadCharacterModel } from "@numera/reader/node";
import { percent } from "@numera/report/text";
import { DAMAGED_IMAGES, evaluateCorruptions, kindOf } from "@numera/trainer";
import { loadMnist } from "@numera/trainer/node";
import { readDigits } from "@numera/workflows";
import {
  type OnTrainingEvent,
  summarizeTraining,
  type TrainingEvent,
  type TrainingOutcome,
} from "@numera/workflows/node";
import * as ort from "onnxruntime-node";
import { escaped } from "../output/escaped.ts";
import { note, print } from "../output/print.ts";
import type { ReportFiles } from "../report/writeReport.ts";
import { ensembleText } from "./ensembleText.ts";
import { TrainingLine } from "./trainingLine.ts";

/** A training that has ended. */
type Finished = Extract<TrainingOutcome, { readonly state: "finished" }>;

/**
 * Shows a training on its way; then says what it came to and writes its report, or how to resume it where it was stopped.
 * @param folder the training's
 */
export async function trainAndReport(
  folder: string,
  train: (onEvent: OnTrainingEvent) => Promise<TrainingOutcome>,
): Promise<void> {
  const outcome = await train(trainingProgress());
  if (outcome.state === "stopped") {
    const { step, seed } = outcome;
    note(`\nstopped at step ${step} of seed ${seed}; go on with: numera train --resume ${escaped(folder)}`);
    process.exitCode = 130;
    return;
  }
  await printResults(outcome);
  await print(`report: ${escaped((await writeTrainingReport(folder, outcome)).html)}`);
}

function trainingProgress(): OnTrainingEvent {
  const lines = new Map<number, TrainingLine>();
  return (event) => {
    if (event.type === "begin") return sayWhatIsRead(event);
    const line = lines.get(event.seed) ?? new TrainingLine(`seed ${event.seed}`, event.epochs);
    lines.set(event.seed, line);
    line.show(event.event);
  };
}

/** What the strings are composed of: a line trained without the letters takes letters for digits. */
function sayWhatIsRead({ recipe, also }: Extract<TrainingEvent, { readonly type: "begin" }>): void {
  if (kindOf(recipe).examples.from === "images") return;
  const found = also.length === 0 ? "nothing else: writers' labels and letters are missing" : also.join("; ");
  process.stderr.write(
    `strings of MNIST's training digits, and ${found} (NUMERA_DATA names the folder of both)\n`,
  );
}

async function printResults({ card, model, ensemble }: Finished): Promise<void> {
  for (const { seed, validationLoss, validationAccuracy, tests, seconds } of card.seeds) {
    const scores = tests.map(({ data, accuracy }) => `${data} accuracy ${percent(accuracy, 2)}`).join("; ");
    await print(
      `seed ${seed}: validation loss ${validationLoss.toFixed(4)}, accuracy ${percent(validationAccuracy, 2)}; ` +
        `${scores}; ${seconds.toFixed(0)} s`,
    );
  }
  const { meanAccuracy, lowestAccuracy, highestAccuracy } = card.test;
  await print(
    `mean test accuracy ${percent(meanAccuracy, 3)} (${percent(lowestAccuracy, 2)} to ${percent(highestAccuracy, 2)})`,
  );
  await print(
    `model of seed ${card.shipped.seed} and its card: ${model}, ${basename(model).replace(/\.onnx$/, ".json")}`,
  );
  if (ensemble !== undefined) await print(ensembleText(ensemble));
}

/** The report on what was trained: on digits all there is to see, on lines the curves. */
async function writeTrainingReport(folder: string, { training, model }: Finished): Promise<ReportFiles> {
  const { recipe, command } = training;
  // Charts take as long to load as all else; a training that is stopped before does not wait for them.
  if (kindOf(recipe).report === "course") {
    const { reportRuns } = await import("../report/reportRuns.ts");
    return reportRuns(folder, [{ name: recipe.model, run: await summarizeTraining(folder) }], command);
  }
  const { reportDigits } = await import("../report/reportDigits.ts");
  const { learningCurvesBeside } = await import("../report/learningCurves.ts");
  const classifier = await loadCharacterModel(ort, model);
  const dataset = await loadMnist({ split: "test" });
  return reportDigits({
    path: folder,
    classifier,
    model: await readFile(model),
    dataset,
    readings: await readDigits(classifier, dataset),
    robustness: await evaluateCorruptions(classifier, dataset, DAMAGED_IMAGES),
    training: await learningCurvesBeside(model),
    image: 0,
    command,
  });
}
