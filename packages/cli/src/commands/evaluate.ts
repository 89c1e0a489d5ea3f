import type { Strategy } from "@numera/reader";
import { loadDigitModel } from "@numera/reader/node";
import { loadMnist } from "@numera/trainer/node";
import { Command } from "commander";
import { evaluateDigits } from "../evaluation/evaluateDigits.ts";
import { evaluateStrings } from "../evaluation/evaluateStrings.ts";
import { readIdxArgument } from "../evaluation/idxData.ts";
import { CountingLine } from "../output/countingLine.ts";
import { digitReport, stringReport } from "../output/evaluationReport.ts";
import { print } from "../output/print.ts";
import { openStrategy } from "../reading/openReader.ts";
import { formatOption, maxErrorOption, modelOption, strategyOption } from "./options.ts";

interface EvaluateOptions {
  readonly model?: string;
  readonly strategy?: Strategy;
  readonly format?: string;
  readonly maxError?: number;
  readonly data?: string;
  readonly strings?: string;
  readonly json?: true;
}

export function evaluateCommand(): Command {
  return new Command("evaluate")
    .description(
      "Score a model on single digits (MNIST's test set unless told otherwise), or on whole images",
    )
    .addOption(modelOption())
    .addOption(strategyOption())
    .option("--data <images,labels>", "two IDX files, plain or .gz, images of any size")
    .option("--strings <dir>", "a folder of images of digit strings with labels.csv (file,label)")
    .addOption(formatOption())
    .addOption(maxErrorOption())
    .option("--json", "print one JSON object")
    .action(evaluate);
}

async function evaluate(options: EvaluateOptions): Promise<void> {
  if (options.data !== undefined && options.strings !== undefined) {
    throw new Error("evaluate: give --data or --strings, not both");
  }
  if (options.strings === undefined && options.strategy !== undefined) {
    throw new Error("evaluate: --strategy is a way to read lines; it goes with --strings DIR");
  }
  for (const option of ["format", "maxError"] as const) {
    if (options.strings !== undefined || options[option] === undefined) continue;
    throw new Error(
      `evaluate: --${option === "format" ? "format" : "max-error"} is of whole lines; it goes with --strings DIR`,
    );
  }
  if (options.strings !== undefined) {
    const line = new CountingLine("images");
    const { strategy, model, format, maxError } = options;
    const opened = await openStrategy({ strategy, model, format, maxError });
    const result = await evaluateStrings(opened, options.strings, (done, n) => line.show(done, n));
    line.clear();
    await print(options.json ? JSON.stringify(result) : stringReport(result));
  } else {
    const dataset =
      options.data === undefined ? await loadMnist({ split: "test" }) : await readIdxArgument(options.data);
    const result = await evaluateDigits(await loadDigitModel(options.model ?? "seed-cnn"), dataset);
    await print(options.json ? JSON.stringify(result) : digitReport(result));
  }
}
