import type { FineTuning } from "@numera/contract";
import { type Alphabet, alphabetOf } from "@numera/decoder";
import { readInitializers, type Weights } from "@numera/graph";
import { describeModel, describeModelOf, loadLineRecognizer } from "@numera/reader";
import { modelBytes } from "@numera/reader/node";
import { classesOf, type GlyphBank, lineNet, type PenBank, restoreWeights } from "@numera/trainer";
import { loadDigitBank, loadLetterBank, loadPens } from "@numera/trainer/node";
import { WorkflowError } from "../../workflowError.ts";
import { readDoubtful } from "../data/readDoubtful.ts";
import { labelsFile } from "../data/readLabels.ts";
import { sha256 } from "../files/sha256.ts";
import type { Libraries } from "../libraries.ts";
import type { OnFineTuningEvent } from "./events.ts";
import type { FineTuningRequest } from "./fineTuning.ts";
import { type LabeledLine, readLabeledLines } from "./labeledLines.ts";

/** What all parts of a fine-tuning share. */
export interface FineTuningInput extends Libraries {
  readonly settings: FineTuning;
  /** What the network names. */
  readonly alphabet: Alphabet;
  /** Those to begin with. */
  readonly weights: Weights;
  /** MNIST's digits, and letters as ink that is none. */
  readonly digits: GlyphBank;
  readonly letters: GlyphBank | undefined;
  /** Characters of pens, for networks that name letters. */
  readonly pens: PenBank | undefined;
  /** Names of files whose labels are in doubt. */
  readonly doubtful: ReadonlySet<string>;
}

/** @throws WorkflowError `missing-labels`, `not-a-line-model` */
export async function hashesOf({ model, strings }: FineTuningRequest): Promise<FineTuning["sha256"]> {
  const labels = await labelsFile(strings);
  const bytes = await modelBytes(model);
  if (describeModel(bytes).kind !== "line") {
    throw new WorkflowError(
      "not-a-line-model",
      `"${model}" names single digits; fine-tune one that reads lines, such as "line"`,
      { model },
    );
  }
  return { model: sha256(bytes), labels: sha256(labels) };
}

/** The labeled images, as the model to begin with reads them. */
export async function loadLines(
  { runtime, sharp }: Libraries,
  { strings, model }: FineTuning,
  onEvent: OnFineTuningEvent,
): Promise<LabeledLine[]> {
  const recognizer = await loadLineRecognizer(runtime, await modelBytes(model));
  return readLabeledLines(sharp, strings, recognizer, (done, count) =>
    onEvent({ type: "image", done, count }),
  );
}

/** @throws WorkflowError `invalid-doubtful` */
export async function inputOf(
  { runtime, sharp }: Libraries,
  settings: FineTuning,
  lines: readonly LabeledLine[],
): Promise<FineTuningInput> {
  const doubtful = await doubtfulAmong(settings.doubtful, lines);
  const bytes = await modelBytes(settings.model);
  const alphabet = alphabetOf(describeModelOf("line", bytes).alphabet);
  return {
    runtime,
    sharp,
    settings,
    alphabet,
    weights: restoreWeights(lineNet, readInitializers(bytes), classesOf(alphabet)),
    digits: (await loadDigitBank({ split: "train" })).bank,
    letters: await loadLetterBank(),
    pens: await loadPens("train"),
    doubtful,
  };
}

/** @throws WorkflowError `invalid-doubtful` where the list cannot be read, or names a file without a label */
async function doubtfulAmong(
  path: string | undefined,
  lines: readonly LabeledLine[],
): Promise<ReadonlySet<string>> {
  if (path === undefined) return new Set();
  const names = await readDoubtful(path);
  const known = new Set(lines.map(({ name }) => name));
  const stranger = names.find((name) => !known.has(name));
  if (stranger === undefined) return new Set(names);
  throw new WorkflowError(
    "invalid-doubtful",
    `"${path}" names ${JSON.stringify(stranger)}, which is not in labels.csv`,
    { path },
  );
}
