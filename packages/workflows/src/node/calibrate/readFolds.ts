import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import { type Card, cardContract, type FineTuning, parseContract } from "@numera/contract";
import { modelBytes, modelPath } from "@numera/reader/node";
import { foldBlock } from "@numera/trainer";
import { WorkflowError } from "../../workflowError.ts";
import { RESULT_FILE, readFineTuning } from "../adapt/fineTuning.ts";
import { readSortedLabels } from "../data/readLabels.ts";
import { sha256 } from "../files/sha256.ts";

/** Models that were each fine-tuned without one block of a folder's images. */
export interface Folds {
  readonly folder: string;
  /** By fold the model's file. */
  readonly models: readonly string[];
  /** By an image's path, as `readLabels` has it, the fold (from 0) whose model was not trained on it. */
  readonly foldOf: ReadonlyMap<string, number>;
}

/**
 * The folds of a fine-tuning that held out each fold in turn and then trained on all lines.
 *
 * @param run its folder
 * @param model the name or file of what came of it, which is to be calibrated
 * @param folders those of labeled images; one of them is what the run was given
 * @throws WorkflowError `no-folds`, `unfinished-fold`, `no-final-model` where the run has not all of that, `other-model`
 * where another model came of it, and `unknown-labels` where its labels are in no folder
 */
export async function readFolds(run: string, model: string, folders: readonly string[]): Promise<Folds> {
  const settings = await readFineTuning(run).catch((cause: Error) => {
    throw new WorkflowError(
      "no-folds",
      `expected the folder of a fine-tuning by folds (${cause.message})`,
      { run },
      { cause },
    );
  });
  const models = await foldModels(run, settings);
  await checkFinal(run, settings, model);
  const folder = await folderOf(run, settings, folders);
  const rows = await readSortedLabels(folder);
  const foldOf = new Map<string, number>();
  for (const fold of models.keys()) {
    const { first, end } = foldBlock(rows.length, fold + 1, models.length);
    for (const { path } of rows.slice(first, end)) foldOf.set(path, fold);
  }
  return { folder, models, foldOf };
}

async function foldModels(run: string, { name, folds }: FineTuning): Promise<string[]> {
  if (folds === undefined) {
    throw new WorkflowError("no-folds", `the run in "${run}" held out one block and so has no folds`, {
      run,
    });
  }
  const files: string[] = [];
  for (let fold = 1; fold <= folds; fold++) {
    const path = join(run, `fold-${fold}`);
    // The result is written last.
    const finished = await readFile(join(path, RESULT_FILE)).catch(() => undefined);
    if (finished === undefined) {
      throw new WorkflowError("unfinished-fold", `fold ${fold} of ${folds} in "${run}" is not finished`, {
        run,
      });
    }
    files.push(join(path, `${name}.onnx`));
  }
  return files;
}

async function checkFinal(run: string, settings: FineTuning, model: string): Promise<void> {
  const { name, final } = settings;
  const file = await readFile(join(run, "final", `${name}.onnx`)).catch(() => undefined);
  if (file === undefined) {
    const why = final ? "its last run was not finished" : "it was not to train on all lines in the end";
    throw new WorkflowError("no-final-model", `"${run}" has no model of all lines to calibrate: ${why}`, {
      run,
    });
  }
  if (sha256(file) === sha256(await modelBytes(model))) return;
  const card = await cardBeside(model);
  if (card === undefined || !isOf(card, settings)) {
    throw new WorkflowError(
      "other-model",
      `"${model}" is not what the folds in "${run}" belong to; calibrate ${join(run, `${name}.onnx`)}`,
      { run, model },
    );
  }
}

/** What stands beside a model of how it was made; undefined where nothing sound does. */
async function cardBeside(model: string): Promise<Card | undefined> {
  const path = (await modelPath(model)).replace(/\.onnx$/, ".json");
  try {
    return parseContract(cardContract, await readFile(path, "utf8"), path);
  } catch {
    return undefined;
  }
}

/**
 * Whether a model was made by the very training of a run: of the same model, labels, plan and seed. Its weights may still differ in
 * their last digits, and so its hash, for other processors add in another order.
 */
function isOf({ startedFrom, trainedOn, plan, seed }: Card, settings: FineTuning): boolean {
  return (
    startedFrom?.sha256 === settings.sha256.model &&
    trainedOn?.labels === settings.sha256.labels &&
    seed === settings.seed &&
    isDeepStrictEqual(plan, settings.plan)
  );
}

/** The folder with the labels that the run was given, wherever it lies now. */
async function folderOf(run: string, settings: FineTuning, folders: readonly string[]): Promise<string> {
  for (const folder of folders) {
    const labels = await readFile(join(folder, "labels.csv")).catch(() => undefined);
    if (labels !== undefined && sha256(labels) === settings.sha256.labels) return folder;
  }
  const given = folders.length === 0 ? "none was given" : `not those of ${folders.join(", ")}`;
  throw new WorkflowError(
    "unknown-labels",
    `the run in "${run}" parted the labels that "${settings.strings}" had then, ${given}; name that folder`,
    { run },
  );
}
