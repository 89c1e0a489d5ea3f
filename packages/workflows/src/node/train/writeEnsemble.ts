import { basename } from "node:path";
import type { TestScores } from "@numera/contract";
import type { OnnxRuntime } from "@numera/graph";
import { combineModels, imageKind, VIEWS } from "@numera/trainer";
import { ensembleCard, testFiles, writeAtomically } from "@numera/trainer/node";

export interface EnsembleOptions {
  /** Where the model goes, an `.onnx` file; its card goes beside it. */
  readonly path: string;
  /** The members' files by name. */
  readonly members: ReadonlyMap<string, Uint8Array>;
  /** Whether each looks at every image in several ways (test-time augmentation). */
  readonly tta?: boolean | undefined;
  /** What it is called, where that is not the file's name. */
  readonly name?: string | undefined;
  readonly command: string;
}

/** A model of several models, as it was written. */
export interface Ensemble {
  readonly path: string;
  /** How many models it is made of, and in how many ways each looks at an image. */
  readonly members: number;
  readonly views: number;
  /** Size of the file. */
  readonly bytes: number;
  /** The first is of MNIST's test set. */
  readonly tests: readonly [TestScores, ...TestScores[]];
}

/** Writes one model of several, the mean of their probabilities, and its card. @throws RangeError as `combineModels` does */
export async function writeEnsemble(runtime: OnnxRuntime, options: EnsembleOptions): Promise<Ensemble> {
  const { path, members, tta, name = basename(path, ".onnx"), command } = options;
  const views = tta ? VIEWS : [VIEWS[0]!];
  const file = combineModels(members, { name, views });
  await writeAtomically(path, file);
  const tests = await imageKind.test(file, testFiles, { runtime });
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
  return { path, members: members.size, views: views.length, bytes: file.length, tests };
}
