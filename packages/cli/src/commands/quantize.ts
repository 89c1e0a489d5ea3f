import { quantizeFile } from "@numera/workflows/node";
import { Command } from "commander";
import * as ort from "onnxruntime-node";
import { CommandError } from "../output/commandError.ts";
import { escaped } from "../output/escaped.ts";
import { print } from "../output/print.ts";

interface QuantizeOptions {
  readonly out?: string;
}

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

async function quantize(model: string, { out }: QuantizeOptions): Promise<void> {
  if (out !== undefined && !out.endsWith(".onnx")) {
    throw new CommandError("invalid-options", `--out: a model is an .onnx file, not "${out}"`);
  }
  const { path, ranges, count, difference, same } = await quantizeFile(ort, model, out);
  await print(
    `${escaped(path)}: ranges of ${ranges} values; on ${count} other strings 8-bit probabilities differ from floats' by ` +
      `${difference.toExponential(1)} on average, and ${same} have the same best path`,
  );
  await print("calibrations know a model by its file: make those of this one anew by numera calibrate");
}
