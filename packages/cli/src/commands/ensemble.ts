import { basename } from "node:path";
import { modelBytes } from "@numera/reader/node";
import { VIEWS } from "@numera/trainer";
import { writeEnsemble } from "@numera/workflows/node";
import { Command } from "commander";
import * as ort from "onnxruntime-node";
import { CommandError } from "../output/commandError.ts";
import { commandLine } from "../output/commandLine.ts";
import { print } from "../output/print.ts";
import { ensembleText } from "../training/ensembleText.ts";

interface EnsembleOptions {
  readonly out: string;
  readonly name?: string;
  readonly tta?: true;
}

export function ensembleCommand(): Command {
  return new Command("ensemble")
    .description("Make one ONNX file of several digit models: the mean of their probabilities")
    .argument("<models...>", "models that ship, by name, or ONNX files")
    .requiredOption("--out <file.onnx>", "where the model goes")
    .option("--name <name>", "what it is called (default: the file's name)")
    .option("--tta", `look at every image in ${VIEWS.length} ways: turned, smaller, larger`)
    .action(ensemble);
}

async function ensemble(models: readonly string[], options: EnsembleOptions): Promise<void> {
  const { out, tta, name } = options;
  if (!out.endsWith(".onnx"))
    throw new CommandError("invalid-options", `--out: a model is an .onnx file, not "${out}"`);
  if (models.length < 2 && !tta) {
    throw new CommandError("invalid-options", "ensemble: name at least two models, or one and --tta");
  }
  const members = new Map<string, Uint8Array>();
  for (const [i, model] of models.entries()) {
    members.set(`${i + 1}-${basename(model, ".onnx")}`, await modelBytes(model));
  }
  await print(
    ensembleText(await writeEnsemble(ort, { path: out, members, tta, name, command: commandLine() })),
  );
}
