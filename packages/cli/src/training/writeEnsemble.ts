import { basename } from "node:path";
import { percent } from "@numera/report/text";
import { combineModels, VIEWS } from "@numera/trainer";
import { ensembleCard, writeAtomically } from "@numera/trainer/node";
import { testDigitModel } from "../evaluation/testDigitModel.ts";

export interface EnsembleOptions {
  /** Where the model goes, an `.onnx` file; its card goes beside it. */
  readonly path: string;
  /** The members' files by name. */
  readonly members: ReadonlyMap<string, Uint8Array>;
  /** Whether each looks at every image in several ways. */
  readonly tta?: boolean | undefined;
  /** What it is called, where that is not the file's name. */
  readonly name?: string | undefined;
  readonly command: string;
}

/** Writes one model of several, and its card; says in a line what it came to. @throws RangeError as `combineModels` does */
export async function writeEnsemble(options: EnsembleOptions): Promise<string> {
  const { path, members, tta, name = basename(path, ".onnx"), command } = options;
  const views = tta ? VIEWS : [VIEWS[0]!];
  const file = combineModels(members, { name, views });
  await writeAtomically(path, file);
  const tests = await testDigitModel(path);
  const card = ensembleCard({
    name,
    fileName: basename(path),
    members,
    views: views.length,
    file,
    tests,
    command,
  });
  await writeAtomically(path.replace(/\.onnx$/, ".json"), `${JSON.stringify(card, null, 2)}\n`);
  const [{ data, n, accuracy, nll }] = tests;
  return (
    `${path}: ${members.size} ${members.size === 1 ? "model" : "models"}${tta ? `, ${VIEWS.length} views` : ""}, ` +
    `${(file.length / 1024).toFixed(0)} kB; ${data} accuracy ${percent(accuracy, 2)}, ` +
    `${Math.round((1 - accuracy) * n)} errors, NLL ${nll!.toFixed(4)}`
  );
}
