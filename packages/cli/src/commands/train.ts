import { availableParallelism } from "node:os";
import { basename, join } from "node:path";
import type { Recipe, Training } from "@numera/contract";
import { checkRecipe, kindOf } from "@numera/trainer";
import { type Device, loadRecipe } from "@numera/trainer/node";
import { resumeTraining, trainSeeds } from "@numera/workflows/node";
import { Command } from "commander";
import * as ort from "onnxruntime-node";
import { CommandError } from "../output/commandError.ts";
import { commandLine } from "../output/commandLine.ts";
import { interruptSignal } from "../training/interruptSignal.ts";
import { trainAndReport } from "../training/trainAndReport.ts";
import { deviceOption } from "./deviceOption.ts";
import { parseSeeds } from "./seedsOption.ts";

interface TrainOptions {
  readonly recipe: string;
  readonly epochs?: number;
  readonly batchSize?: number;
  readonly learningRate?: number;
  readonly seeds: readonly number[];
  readonly data?: string;
  readonly out?: string;
  readonly resume?: string;
  readonly threads: number;
  readonly device: Device;
  readonly ensemble?: true;
}

export function trainCommand(): Command {
  return new Command("train")
    .description("Train a model on MNIST or on your own digits; stop with Ctrl-C, go on with --resume")
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
    .option("--data <images,labels>", "train on these two IDX files of 28x28 images instead of MNIST")
    .option("--out <dir>", "folder of the run (default: runs/RECIPE)")
    .option("--resume <dir>", "go on with the training in this folder")
    .option("--threads <n>", "threads of the runtime", Number, availableParallelism())
    .addOption(deviceOption())
    .option("--ensemble", "make one model of all seeds as well: the mean of their probabilities")
    .action(train);
}

async function train(options: TrainOptions, command: Command): Promise<void> {
  if (!Number.isSafeInteger(options.threads) || options.threads < 1) {
    throw new CommandError(
      "invalid-options",
      `--threads: expected a whole number from 1, got ${options.threads}`,
    );
  }
  const signal = interruptSignal();
  if (options.resume !== undefined) {
    const given = Object.keys(options).filter((name) => command.getOptionValueSource(name) === "cli");
    if (given.length > 1) {
      throw new CommandError(
        "invalid-options",
        "--resume goes on exactly as the training began, so it takes no other option",
      );
    }
    const { resume } = options;
    return trainAndReport(resume, (onEvent) =>
      resumeTraining({ runtime: ort, folder: resume, signal, onEvent }),
    );
  }
  const recipe = override(await loadRecipe(options.recipe), options);
  const { examples, devices, ensembles } = kindOf(recipe);
  if (examples.from === "synthesis" && options.data !== undefined) {
    throw new CommandError(
      "invalid-options",
      "--data: a line network trains on strings composed from MNIST, not on IDX files",
    );
  }
  if (devices === "cpu" && options.device !== "cpu") {
    throw new CommandError(
      "invalid-options",
      "--device: a line network trains on replicas, which are threads of the CPU",
    );
  }
  if (options.ensemble && (!ensembles || options.seeds.length < 2)) {
    throw new CommandError("invalid-options", "--ensemble: it takes a digit model and at least two --seeds");
  }
  const folder = options.out ?? join("runs", basename(options.recipe, ".json"));
  const training: Training = {
    recipe,
    ...(options.data !== undefined && { data: options.data }),
    seeds: options.seeds,
    threads: options.threads,
    ...(options.device !== "cpu" && { device: options.device }),
    ...(options.ensemble && { ensemble: true as const }),
    command: commandLine(),
  };
  await trainAndReport(folder, (onEvent) => trainSeeds(training, { runtime: ort, folder, signal, onEvent }));
}

function override(recipe: Recipe, { epochs, batchSize, learningRate }: TrainOptions): Recipe {
  return checkRecipe({
    ...recipe,
    ...(epochs !== undefined && { epochs }),
    ...(batchSize !== undefined && { batchSize }),
    ...(learningRate !== undefined && { learningRate }),
  });
}
