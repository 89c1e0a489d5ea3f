import { availableParallelism } from "node:os";
import { basename, join, resolve } from "node:path";
import type { HeldOut, OptimizerName } from "@numera/contract";
import { checkPlan, DEFAULT_PLAN, OPTIMIZERS } from "@numera/trainer";
import { beginFineTuning, type FineTuningRequest, resumeFineTuning } from "@numera/workflows/node";
import { Command, InvalidArgumentError, Option } from "commander";
import * as ort from "onnxruntime-node";
import sharp from "sharp";
import { fineTuneAndReport } from "../finetuning/fineTuneAndReport.ts";
import { CommandError } from "../output/commandError.ts";
import { commandLine } from "../output/commandLine.ts";
import { interruptSignal } from "../training/interruptSignal.ts";
import { shareBelowOne } from "./numbers.ts";

interface FineTuneOptions {
  readonly strings?: string;
  readonly model: string;
  readonly name?: string;
  readonly validation?: HeldOut;
  readonly fold?: HeldOut;
  readonly folds?: number;
  readonly final?: true;
  readonly doubtful?: string;
  readonly steps: number;
  readonly batchSize: number;
  readonly optimizer: OptimizerName;
  readonly learningRate: number;
  readonly synthetic: number;
  readonly recomposed: number;
  readonly keep: number;
  readonly seed: number;
  readonly out?: string;
  readonly resume?: string;
  readonly threads: number;
}

export function finetuneCommand(): Command {
  return new Command("finetune")
    .description("Adapt a line model to your own labeled images; stop with Ctrl-C, go on with --resume")
    .option("--strings <dir>", "images with labels.csv (file,label), and boxes.json if there are boxes")
    .option("--model <name|file>", "the line model to begin with", "line")
    .option("--name <name>", "what the new model is called (default: MODEL-DIR)")
    .option(
      "--validation <first..last>",
      "hold these out, counted from 1 by file name (default: the last quarter)",
      parseRange,
    )
    .option("--fold <k/n>", "hold out block k of n", parseFold)
    .option("--folds <n>", "hold out each of n blocks in turn", Number)
    .option("--final", "after --folds: train on all lines for the model to keep")
    .option(
      "--doubtful <file>",
      "JSON with names of files whose labels are in doubt: not trained on, scored apart",
    )
    .option("--steps <n>", "batches of a run", Number, DEFAULT_PLAN.steps)
    .option("--batch-size <n>", "lines in a batch", Number, DEFAULT_PLAN.batchSize)
    .addOption(
      new Option("--optimizer <name>", "what turns gradients into steps")
        .choices(Object.keys(OPTIMIZERS))
        .default(DEFAULT_PLAN.optimizer),
    )
    .option("--learning-rate <rate>", "peak rate", Number, DEFAULT_PLAN.learningRate)
    .option(
      "--synthetic <share>",
      "synthetic strings among what is trained on",
      Number,
      DEFAULT_PLAN.synthetic,
    )
    .option(
      "--recomposed <share>",
      "strings of your own digits, cut out by boxes.json",
      Number,
      DEFAULT_PLAN.recomposed,
    )
    .option(
      "--keep <share>",
      "share of the weights from before in those that come out: more forgets less, 0 is what was trained",
      shareBelowOne,
      DEFAULT_PLAN.keep,
    )
    .option("--seed <n>", "decides what is drawn", Number, 1)
    .option("--out <dir>", "folder of the run (default: runs/NAME)")
    .option("--resume <dir>", "go on with the fine-tuning in this folder")
    .option("--threads <n>", "threads of the runtime", Number, availableParallelism())
    .action(finetune);
}

async function finetune(options: FineTuneOptions, command: Command): Promise<void> {
  const signal = interruptSignal();
  if (options.resume !== undefined) {
    const given = Object.keys(options).filter((name) => command.getOptionValueSource(name) === "cli");
    if (given.length > 1) {
      throw new CommandError(
        "invalid-options",
        "--resume goes on exactly as the fine-tuning began, so it takes no other option",
      );
    }
    const { resume } = options;
    return fineTuneAndReport(resume, (onEvent) =>
      resumeFineTuning({ runtime: ort, sharp, folder: resume, signal, onEvent }),
    );
  }
  const request = requestOf(options);
  const folder = options.out ?? join("runs", request.name);
  await fineTuneAndReport(folder, (onEvent) =>
    beginFineTuning(request, { runtime: ort, sharp, folder, signal, onEvent }),
  );
}

function requestOf(options: FineTuneOptions): FineTuningRequest {
  const { strings, model, folds, final = false, doubtful, seed, threads } = options;
  if (strings === undefined)
    throw new CommandError("invalid-options", "finetune: name the folder of your images by --strings DIR");
  const ways = [options.validation, options.fold, folds].filter((way) => way !== undefined);
  if (ways.length > 1)
    throw new CommandError("invalid-options", "finetune: give one of --validation, --fold and --folds");
  if (final && folds === undefined) {
    throw new CommandError(
      "invalid-options",
      "--final trains on all lines and holds none out; give --folds too, which tells how good that is",
    );
  }
  const whole = { "--seed": [seed, 0], "--threads": [threads, 1], "--folds": [folds ?? 2, 2] } as const;
  for (const [name, [value, least]] of Object.entries(whole)) {
    if (!Number.isSafeInteger(value) || value < least) {
      throw new CommandError(
        "invalid-options",
        `${name}: expected a whole number from ${least}, got ${value}`,
      );
    }
  }
  const name = options.name ?? `${basename(model, ".onnx")}-${basename(resolve(strings))}`;
  if (!/^[\w.-]+$/.test(name))
    throw new CommandError(
      "invalid-options",
      `--name: expected letters, digits, "-", "_" and ".", got "${name}"`,
    );
  return {
    strings,
    model,
    name,
    validation: options.validation ?? options.fold ?? "last quarter",
    ...(folds !== undefined && { folds }),
    final,
    ...(doubtful !== undefined && { doubtful }),
    plan: checkPlan({
      ...DEFAULT_PLAN,
      steps: options.steps,
      batchSize: options.batchSize,
      optimizer: options.optimizer,
      learningRate: options.learningRate,
      synthetic: options.synthetic,
      recomposed: options.recomposed,
      keep: options.keep,
    }),
    seed,
    threads,
    command: commandLine(),
  };
}

function parseRange(text: string): HeldOut {
  const [, first, last] = /^(\d+)\.\.(\d+)$/.exec(text) ?? [];
  if (first === undefined || last === undefined || Number(first) < 1 || Number(last) < Number(first)) {
    throw new InvalidArgumentError(`expected FIRST..LAST, as in 1..150, got "${text}"`);
  }
  return { block: { first: Number(first) - 1, end: Number(last) } };
}

function parseFold(text: string): HeldOut {
  const [, fold, folds] = /^(\d+)\/(\d+)$/.exec(text) ?? [];
  if (fold === undefined || folds === undefined) {
    throw new InvalidArgumentError(`expected K/N, as in 1/4, got "${text}"`);
  }
  return { fold: Number(fold), folds: Number(folds) };
}
