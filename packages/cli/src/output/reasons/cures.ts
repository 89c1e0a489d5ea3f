import { escaped } from "../escaped.ts";
import type { SourceReason } from "./sourceReasons.ts";

/** What the cure of a reason depends on: how a run was asked to read. */
export interface ReadAs {
  /** The model of --model, or the one that is read with where it names none: a name or a file. */
  readonly model: string;
  /** Its file. */
  readonly modelFile: string;
  /** Whether that model reads lines, so that it can be fine-tuned. */
  readonly readsLines: boolean;
  /** What --strategy says. */
  readonly strategy: string | undefined;
  readonly isCalibrated: boolean;
}

type Kind = SourceReason["kind"];

/** What to do about a reason that holds for a whole source, a line each: the sentence, then the commands if there are some. */
export function cureOf(kind: Kind, as: ReadAs): string {
  switch (kind) {
    case "format":
      return "leave out --format and --alphabet, or name the format that these lines hold";
    case "upsideDown":
      return "turn the images by half a circle";
    case "pitch":
    case "contrast":
    case "length":
      return calibrate(as);
    default:
      // A calibration makes confidences true; what is read too unsurely must be read better.
      return as.isCalibrated && as.readsLines ? fineTune(as) : calibrate(as);
  }
}

const label = "label a few hundred of these images in a folder DIR (labels.csv: file,label)";

/** A model that ships keeps its calibration: a copy of it gets another. */
function calibrate({ model, modelFile, strategy }: ReadAs): string {
  const ships = model !== modelFile;
  const own = ships ? "own.onnx" : quoted(model);
  const by = strategy === undefined ? "" : ` --strategy ${strategy}`;
  return commands(`${label} and fit a calibration to them:`, [
    ...(ships ? [`cp ${quoted(modelFile)} ${own}`] : []),
    `numera calibrate --model ${own}${by} --strings DIR`,
    ...(ships ? [`numera read --model ${own}${by} ...`] : []),
  ]);
}

function fineTune({ model, strategy }: ReadAs): string {
  const from = model === "line" ? "" : ` --model ${quoted(model)}`;
  const by = strategy === undefined ? "" : ` --strategy ${strategy}`;
  return commands(`${label}, fine-tune the model on them and calibrate it:`, [
    `numera finetune${from} --strings DIR --name own --folds 4 --final`,
    `numera calibrate --model runs/own/own.onnx${by} --folds runs/own --strings DIR`,
    `numera read --model runs/own/own.onnx${by} ...`,
  ]);
}

function commands(sentence: string, lines: readonly string[]): string {
  return [sentence, ...lines.map((line) => `    ${line}`)].join("\n");
}

/** A path as a shell takes it for one word. */
function quoted(path: string): string {
  const shown = escaped(path);
  return /^[\w./@:+-]+$/.test(shown) ? shown : `'${shown.replaceAll("'", "'\\''")}'`;
}
