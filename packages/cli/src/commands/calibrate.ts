import { type AlphabetName, alphabetNames } from "@numera/decoder";
import type { Strategy } from "@numera/reader";
import { promisedThresholds } from "@numera/workflows";
import { calibrate, type OnKindProgress } from "@numera/workflows/node";
import { Command, Option } from "commander";
import * as ort from "onnxruntime-node";
import sharp from "sharp";
import { calibrationReport } from "../output/calibrationReport.ts";
import { CommandError } from "../output/commandError.ts";
import { CountingLine } from "../output/countingLine.ts";
import { escaped } from "../output/escaped.ts";
import { print, printJson } from "../output/print.ts";
import { strategyOption } from "./options.ts";

interface CalibrateOptions {
  readonly model: string;
  readonly strategy?: Strategy;
  readonly alphabet?: AlphabetName;
  readonly strings: readonly string[];
  readonly folds?: string;
  readonly doubtful?: readonly string[];
  readonly strokes?: readonly string[];
  readonly blocks?: number;
  readonly synthetic: number;
  readonly numberless: number;
  readonly out?: string;
  readonly json?: true;
}

export function calibrateCommand(): Command {
  return new Command("calibrate")
    .description("Make a model's confidences hold: fit them to strings whose digits are known")
    .option("--model <name|file>", "the model whose readings are calibrated", "line")
    .addOption(strategyOption())
    .addOption(
      new Option(
        "--alphabet <name>",
        "what the readings may hold: others than digits are drawn and read as they are written",
      ).choices(alphabetNames),
    )
    .option("--strings <dir...>", "folders of images of digit strings with labels.csv (file,label)", [])
    .option(
      "--folds <run>",
      "folder of the numera finetune --folds N --final that made the model: its folds read what they were not trained on",
    )
    .option(
      "--doubtful <file...>",
      "JSON with names of files whose labels are in doubt, or not to be learned from: they are set aside",
    )
    .option("--strokes <file...>", "NDJSON of pen strokes (text, strokes): numbers, or words that are none")
    .option(
      "--blocks <n>",
      "parts of neighboring images that are judged by a fit to the others (default: the folds, or 4)",
      Number,
    )
    .option("--synthetic <n>", "numbers to compose and draw with MNIST's training digits", Number, 3600)
    .option("--numberless <n>", "images without a number to draw", Number, 2000)
    .option("--out <file>", "the calibration (default: NAME.calibration.json beside the model)")
    .option("--json", "print the scores as one JSON object")
    .action(run);
}

async function run(options: CalibrateOptions): Promise<void> {
  checkCounts(options);
  checkAlphabet(options);
  const progress = new KindsLine();
  const result = await calibrate({ runtime: ort, sharp }, options, progress.show);
  progress.clear();
  const { file, blocks, scores, calibration } = result;
  if (options.json) return printJson({ file, blocks, scores });
  const { weights, bias } = calibration;
  const thresholds = promisedThresholds(calibration);
  await print(calibrationReport({ scores, blocks, thresholds, weights, bias }));
  await print(`written to ${escaped(file)}`);
}

/** Labels of folders and strokes tell digits alone. */
function checkAlphabet({ alphabet = "digits", strings, strokes = [] }: CalibrateOptions): void {
  if (alphabet === "digits" || strings.length + strokes.length === 0) return;
  throw new CommandError(
    "invalid-options",
    `calibrate: --strings and --strokes compare digits; they do not go with --alphabet ${alphabet}`,
  );
}

function checkCounts({ blocks = 2, synthetic, numberless }: CalibrateOptions): void {
  const counts = { blocks: [blocks, 2], synthetic: [synthetic, 0], numberless: [numberless, 0] } as const;
  for (const [name, [value, least]] of Object.entries(counts)) {
    if (!Number.isSafeInteger(value) || value < least) {
      throw new CommandError(
        "invalid-options",
        `--${name}: expected a whole number from ${least}, got ${value}`,
      );
    }
  }
}

/** How many images of the kind that is read are done. */
class KindsLine {
  #line: CountingLine | undefined;
  #kind = "";

  readonly show: OnKindProgress = (kind, done, count) => {
    if (kind !== this.#kind) this.#line = new CountingLine(`images (${kind})`);
    this.#kind = kind;
    this.#line!.show(done, count);
  };

  clear(): void {
    this.#line?.clear();
  }
}
