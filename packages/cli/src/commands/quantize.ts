import { quantizeModel, readModelMetadata, readRanges, Session } from "@numera/graph";
import { modelBytes, modelPath } from "@numera/reader/node";
import { rangeStrings, withLineRanges } from "@numera/trainer";
import { loadDigitBank, writeAtomically } from "@numera/trainer/node";
import { Command } from "commander";
import * as ort from "onnxruntime-node";
import { print } from "../output/print.ts";
import { messageOf } from "../output/reportError.ts";
import { withFile } from "../quantizing/card.ts";
import { compareOutputs } from "../quantizing/compareOutputs.ts";

interface QuantizeOptions {
  readonly out?: string;
}

/** Strings that floats and bytes are compared on; the ranges are measured on those before them. */
const compared = { from: 1000, to: 1050 };

export function quantizeCommand(): Command {
  return new Command("quantize")
    .description(
      "Measure the ranges of a line network's values and write them into its file, so that it reads in 8-bit integers",
    )
    .argument(
      "<model>",
      "a line network that ships, by name, or an ONNX file; its card NAME.json beside it is kept true",
    )
    .option("--out <file.onnx>", "where the model goes (default: its own file)")
    .action(quantize);
}

/** What is trained and fine-tuned has its ranges already; this is for files from before, or from elsewhere. */
async function quantize(nameOrFile: string, { out }: QuantizeOptions): Promise<void> {
  if (out !== undefined && !out.endsWith(".onnx")) {
    throw new Error(`--out: a model is an .onnx file, not "${out}"`);
  }
  const bytes = await modelBytes(nameOrFile);
  if (metadataOf(nameOrFile, bytes).alphabet === undefined) {
    throw new Error(
      `quantize: "${nameOrFile}" does not read lines; only line networks run in 8-bit integers`,
    );
  }
  const { bank } = await loadDigitBank({ split: "train" });
  const file = await withLineRanges(ort, bytes, bank);
  const path = out ?? (await modelPath(nameOrFile));
  await writeAtomically(path, file);
  await withFile(path, file);
  const sessions = await Promise.all(
    [file, quantizeModel(file)].map((model) => Session.create(ort, model, { intraOpNumThreads: 1 })),
  );
  const examples = rangeStrings(bank, compared.from, compared.to);
  const { difference, same, count } = await compareOutputs(sessions[0]!, sessions[1]!, examples);
  for (const session of sessions) await session.release();
  await print(
    `${path}: ranges of ${readRanges(file)!.size} values; on ${count} other strings 8-bit probabilities differ from floats' by ` +
      `${difference.toExponential(1)} on average, and ${same} have the same best path`,
  );
  await print("calibrations know a model by its file: make those of this one anew by numera calibrate");
}

function metadataOf(nameOrFile: string, bytes: Uint8Array): Record<string, string> {
  try {
    return readModelMetadata(bytes);
  } catch (cause) {
    throw new Error(`quantize: "${nameOrFile}": ${messageOf(cause)}`, { cause });
  }
}
