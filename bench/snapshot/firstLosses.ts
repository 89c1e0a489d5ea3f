/** The one file by which `snapshot` uses the trainer: the losses with which a recipe's training begins. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Recipe } from "@numera/contract";
import { kindOf, setUpTraining } from "@numera/trainer";
import { fileSources, loadMnist, loadRecipe, RunFolder, trainRun } from "@numera/trainer/node";
import * as runtime from "onnxruntime-node";

export interface FirstLosses {
  /** Name of a recipe that ships. */
  readonly recipe: string;
  readonly steps: number;
  /** With one, a single session trains; with more, replicas share each batch. */
  readonly threads: number;
}

const SEED = 1;

/**
 * Mean loss of each of the first batches in nats: `trainRun`, the code of `numera train`, in a folder that is removed.
 * The strings of a line recipe depend on the letters and writers in the folder of development data, where there are some.
 */
export async function firstLosses({ recipe: name, steps, threads }: FirstLosses): Promise<number[]> {
  const recipe = withoutLongValidation(await loadRecipe(name));
  const dataset = await loadMnist({ split: "train" });
  const setup = await setUpTraining(recipe, fileSources(dataset), { runtime });
  const home = await mkdtemp(join(tmpdir(), "numera-losses-"));
  try {
    const description = { recipe, seed: SEED, threads, data: dataset.sha256, also: setup.also };
    const folder = await RunFolder.create(join(home, "run"), description);
    const stop = new AbortController();
    const losses: number[] = [];
    await trainRun({
      runtime,
      folder,
      setup,
      signal: stop.signal,
      onEvent(event) {
        if (event.type !== "step") return;
        losses.push(event.loss);
        if (event.step === steps) stop.abort();
      },
    });
    return losses;
  } finally {
    await rm(home, { recursive: true, force: true });
  }
}

/** A line task draws its validation strings ahead; no step looks at them. What a digit task holds out decides its batches. */
function withoutLongValidation(recipe: Recipe): Recipe {
  return kindOf(recipe).examples.from === "synthesis" ? { ...recipe, validation: 1 } : recipe;
}
