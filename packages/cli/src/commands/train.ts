import { availableParallelism } from "node:os";
import { basename, join } from "node:path";
import { checkRecipe, type Recipe } from "@numera/trainer";
import { loadMnist, loadRecipe } from "@numera/trainer/node";
import { Command, InvalidArgumentError } from "commander";
import { interruptSignal } from "../training/interruptSignal.ts";
import { resumeTraining, type Training, trainSeeds } from "../training/trainSeeds.ts";

interface TrainOptions {
  readonly recipe: string;
  readonly epochs?: number;
  readonly batchSize?: number;
  readonly learningRate?: number;
  readonly seeds: readonly number[];
  readonly out?: string;
  readonly resume?: string;
  readonly threads: number;
}

export function trainCommand(): Command {
  return new Command("train")
    .description("Train a model on MNIST; stop with Ctrl-C, go on with --resume")
    .option("--recipe <name|file>", "a recipe that ships, or a JSON file", "seed-cnn")
    .option("--epochs <n>", "instead of the recipe's", Number)
    .option("--batch-size <n>", "instead of the recipe's", Number)
    .option("--learning-rate <rate>", "instead of the recipe's peak rate", Number)
    .option(
      "--seeds <list>",
      "train once for each seed and keep the model with the lowest validation loss",
      parseSeeds,
      [1],
    )
    .option("--out <dir>", "folder of the run (default: runs/RECIPE)")
    .option("--resume <dir>", "go on with the training in this folder")
    .option("--threads <n>", "threads of the runtime", Number, availableParallelism())
    .action(train);
}

async function train(options: TrainOptions): Promise<void> {
  if (!Number.isSafeInteger(options.threads) || options.threads < 1) {
    throw new Error(`--threads: expected a whole number from 1, got ${options.threads}`);
  }
  const signal = interruptSignal();
  if (options.resume !== undefined) return resumeTraining(options.resume, signal);
  const recipe = override(await loadRecipe(options.recipe), options);
  const folder = options.out ?? join("runs", basename(options.recipe, ".json"));
  const training: Training = {
    recipe,
    seeds: options.seeds,
    threads: options.threads,
    command: commandLine(),
  };
  await trainSeeds(folder, training, await loadMnist({ split: "train" }), signal);
}

function override(recipe: Recipe, { epochs, batchSize, learningRate }: TrainOptions): Recipe {
  return checkRecipe({
    ...recipe,
    ...(epochs !== undefined && { epochs }),
    ...(batchSize !== undefined && { batchSize }),
    ...(learningRate !== undefined && { learningRate }),
  });
}

function parseSeeds(text: string): readonly number[] {
  const seeds = text.split(",").map(Number);
  if (seeds.some((seed) => !Number.isSafeInteger(seed) || seed < 0) || new Set(seeds).size !== seeds.length) {
    throw new InvalidArgumentError(`expected different whole numbers as in 1,2,3, got "${text}"`);
  }
  return seeds;
}

/** The command as it would be typed again. */
function commandLine(): string {
  return ["numera", ...process.argv.slice(2)].join(" ");
}
