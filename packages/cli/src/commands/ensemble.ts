import { basename } from "node:path";
import { loadDigitModel, modelBytes } from "@numera/reader/node";
import { combineModels, VIEWS } from "@numera/trainer";
import { loadMnist, writeAtomically } from "@numera/trainer/node";
import { Command } from "commander";
import { evaluateDigits } from "../evaluation/evaluateDigits.ts";
import { percent } from "../output/percent.ts";
import { print } from "../output/print.ts";

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
  const { out, tta, name = basename(options.out, ".onnx") } = options;
  if (!out.endsWith(".onnx")) throw new Error(`--out: a model is an .onnx file, not "${out}"`);
  if (models.length < 2 && !tta) {
    throw new Error("ensemble: name at least two models, or one and --tta");
  }
  const members = new Map<string, Uint8Array>();
  for (const [i, model] of models.entries()) {
    members.set(`${i + 1}-${basename(model, ".onnx")}`, await modelBytes(model));
  }
  const file = combineModels(members, { name, ...(tta && { views: VIEWS }) });
  await writeAtomically(out, file);
  const result = await evaluateDigits(await loadDigitModel(out), await loadMnist({ split: "test" }));
  await print(
    `${out}: ${models.length} ${models.length === 1 ? "model" : "models"}${tta ? `, ${VIEWS.length} views` : ""}, ` +
      `${(file.length / 1024).toFixed(0)} kB; ${result.data} accuracy ${percent(result.accuracy, 2)}, ` +
      `${result.errors} errors, NLL ${result.nll.toFixed(4)}`,
  );
}
