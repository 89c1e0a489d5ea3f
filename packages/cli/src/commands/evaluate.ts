import type { AlphabetName } from "@numera/decoder";
import type { CharacterClassifier, Strategy } from "@numera/reader";
import { modelPath } from "@numera/reader/node";
import { type CorruptionScore, type Dataset, evaluateCorruptions, VIEWS } from "@numera/trainer";
import { type Device, loadMnist } from "@numera/trainer/node";
import { readDigits, scoreDigits } from "@numera/workflows";
import { evaluateStrings, openDigitModel, readIdxPair } from "@numera/workflows/node";
import { Command } from "commander";
import * as ort from "onnxruntime-node";
import sharp from "sharp";
import { CommandError } from "../output/commandError.ts";
import { commandLine } from "../output/commandLine.ts";
import { CountingLine } from "../output/countingLine.ts";
import { escaped } from "../output/escaped.ts";
import { corruptionTable, digitSummary, stringSummary } from "../output/evaluationSummary.ts";
import { note, print, printJson } from "../output/print.ts";
import { openReader } from "../reading/openReader.ts";
import { deviceOption } from "./deviceOption.ts";
import { numberFromZero } from "./numbers.ts";
import { alphabetOption, formatOption, maxErrorOption, modelOption, strategyOption } from "./options.ts";

interface EvaluateOptions {
  readonly model?: string;
  readonly strategy?: Strategy;
  readonly format?: string;
  readonly alphabet?: AlphabetName;
  readonly maxError?: number;
  readonly data?: string;
  readonly strings?: string;
  readonly corruptions?: true;
  readonly tta?: true;
  readonly device: Device;
  readonly report?: string;
  readonly image?: number;
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
    .addOption(alphabetOption())
    .addOption(maxErrorOption())
    .option("--corruptions", "score the digits under 15 kinds of damage as well (after MNIST-C)")
    .option("--tta", `look at every digit in ${VIEWS.length} ways and take the mean (test-time augmentation)`)
    .addOption(deviceOption())
    .option("--report <dir|file.html>", "write a report of one HTML file, and its figures as JSON")
    .option(
      "--image <n>",
      "place of the image whose feature maps the report shows (default: 0)",
      numberFromZero,
    )
    .option("--json", "print one JSON object")
    .action(evaluate);
}

async function evaluate(options: EvaluateOptions): Promise<void> {
  checkOptions(options);
  if (options.strings !== undefined) return evaluateWholeImages(options, options.strings);
  return evaluateSingleDigits(options);
}

/** Options by the words in which they are typed. */
const DIGITS_ONLY = {
  data: "--data",
  corruptions: "--corruptions",
  tta: "--tta",
  report: "--report",
  image: "--image",
} as const;
const STRINGS_ONLY = {
  strategy: "--strategy",
  format: "--format",
  alphabet: "--alphabet",
  maxError: "--max-error",
} as const;

function checkOptions(options: EvaluateOptions): void {
  const given = (names: Readonly<Record<string, string>>) =>
    Object.entries(names).find(([name]) => options[name as keyof EvaluateOptions] !== undefined)?.[1];
  if (options.strings === undefined) {
    const odd = given(STRINGS_ONLY);
    if (odd)
      throw new CommandError(
        "invalid-options",
        `evaluate: ${odd} is of whole lines; it goes with --strings DIR`,
      );
  } else {
    const odd = given(DIGITS_ONLY);
    if (odd === "--data")
      throw new CommandError("invalid-options", "evaluate: give --data or --strings, not both");
    if (odd)
      throw new CommandError(
        "invalid-options",
        `evaluate: ${odd} is of single digits; it does not go with --strings`,
      );
  }
  if (options.image !== undefined && options.report === undefined) {
    throw new CommandError(
      "invalid-options",
      "evaluate: --image is shown in a report; it goes with --report",
    );
  }
}

async function evaluateWholeImages(options: EvaluateOptions, folder: string): Promise<void> {
  const line = new CountingLine("images");
  const { strategy, model, format, alphabet, maxError } = options;
  const reader = await openReader({ strategy, model, format, alphabet, maxError });
  const result = await evaluateStrings(sharp, reader, folder, (done, n) => line.show(done, n));
  line.clear();
  await (options.json ? printJson(result) : print(stringSummary(result)));
}

async function evaluateSingleDigits(options: EvaluateOptions): Promise<void> {
  const { model = "seed-cnn", report, image = 0 } = options;
  const dataset =
    options.data === undefined ? await loadMnist({ split: "test" }) : await readIdxPair(options.data);
  if (image >= dataset.count) {
    throw new CommandError(
      "invalid-options",
      `--image: ${dataset.name} has ${dataset.count} images, counted from 0; there is no ${image}`,
    );
  }
  const { classifier, file } = await openDigitModel(ort, model, options);
  const readings = await readDigits(classifier, dataset);
  const result = scoreDigits(classifier, dataset, readings);
  const robustness = options.corruptions && (await damaged(classifier, dataset));
  await (options.json
    ? printJson({ ...result, ...(robustness && { robustness }) })
    : print([digitSummary(result), ...(robustness ? [corruptionTable(robustness)] : [])].join("\n\n")));
  if (report === undefined) return;
  // Charts take as long to load as all else; who wants no report does not wait for them.
  const { reportDigits } = await import("../report/reportDigits.ts");
  const { learningCurvesBeside } = await import("../report/learningCurves.ts");
  const files = await reportDigits({
    path: report,
    classifier,
    model: file,
    dataset,
    readings,
    ...(robustness && { robustness }),
    training: await learningCurvesBeside(await modelPath(model)),
    image,
    command: commandLine(),
  });
  note(`report: ${escaped(files.html)}, figures: ${escaped(files.json)}`);
}

async function damaged(classifier: CharacterClassifier, dataset: Dataset): Promise<CorruptionScore[]> {
  const line = new CountingLine("kinds of damage");
  const scores = await evaluateCorruptions(classifier, dataset, dataset.count, (done, n) =>
    line.show(done, n),
  );
  line.clear();
  return scores;
}
