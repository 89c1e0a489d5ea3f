import { basename } from "node:path";
import type { AlphabetName } from "@numera/decoder";
import type { OnnxRuntime } from "@numera/graph";
import type { Calibration, Reader, Strategy } from "@numera/reader";
import { calibrationPath, openReader } from "@numera/reader/node";
import { writeAtomically } from "@numera/trainer/node";
import type { ReadKind } from "../../calibrate/judgedReading.ts";
import { makeCalibration } from "../../calibrate/makeCalibration.ts";
import { type CalibrationScores, scoreCalibration } from "../../calibrate/scoreCalibration.ts";
import { WorkflowError } from "../../workflowError.ts";
import { readDoubtful } from "../data/readDoubtful.ts";
import type { Libraries } from "../libraries.ts";
import { readCharacters } from "./readCharacters.ts";
import { readComposed } from "./readComposed.ts";
import { type FoldReaders, type OnKindProgress, readFolder } from "./readFolder.ts";
import { type Folds, readFolds } from "./readFolds.ts";
import { readPenStrokes } from "./readPenStrokes.ts";

/** What is calibrated, and by which images. */
export interface CalibrationRequest {
  /** A model that ships, by name, or an ONNX file. */
  readonly model: string;
  /** How lines are read; the model's own default where it is left out. */
  readonly strategy?: Strategy | undefined;
  /** What the readings that are calibrated may hold; digits where it is left out. Others are drawn, and read as they are written. */
  readonly alphabet?: AlphabetName | undefined;
  /** Folders of images with labels.csv. */
  readonly strings: readonly string[];
  /** Folder of the fine-tuning by folds that made the model: its folds read what they were not trained on. */
  readonly folds?: string | undefined;
  /** JSON with names of files whose labels are in doubt, or that are not to be learned from; they are set aside. */
  readonly doubtful?: readonly string[] | undefined;
  /** NDJSON of what was written by pen, as `readPenStrokes` takes it. */
  readonly strokes?: readonly string[] | undefined;
  /** Contiguous blocks that are each judged by a fit to the others; as many as there are folds, or 4, where it is left out. */
  readonly blocks?: number | undefined;
  /** Strings to compose and draw with MNIST's training digits. */
  readonly synthetic: number;
  /** Images without a number to draw. */
  readonly numberless: number;
  /** The file to write; `NAME.calibration.json` beside the model where it is left out. */
  readonly out?: string | undefined;
}

export interface CalibrationResult {
  /** Where the calibration stands now. */
  readonly file: string;
  readonly blocks: number;
  readonly scores: readonly CalibrationScores[];
  readonly calibration: Calibration;
}

const DEFAULT_BLOCKS = 4;

/** Sure of all but what is vetoed: so a verdict tells what is. */
const anything = { calibrated: false, threshold: 0 } as const;

/**
 * Fits a model's confidences to strings whose digits are known, and writes the calibration.
 *
 * @param onProgress hears of each image that was read
 * @throws WorkflowError `invalid-doubtful`, `too-few-strings`, and as `readFolds` and `readLabels` do
 */
export async function calibrate(
  { runtime, sharp }: Libraries,
  request: CalibrationRequest,
  onProgress: OnKindProgress = () => {},
): Promise<CalibrationResult> {
  const { model, alphabet = "digits", strings, synthetic, numberless } = request;
  const doubtful = await Promise.all((request.doubtful ?? []).map(readDoubtful));
  const setAside = new Set(doubtful.flat().map((name) => basename(name)));
  const folds = request.folds === undefined ? undefined : await readFolds(request.folds, model, strings);
  const blocks = request.blocks ?? folds?.models.length ?? DEFAULT_BLOCKS;
  const reader = await openReader(runtime, { model, strategy: request.strategy, alphabet, ...anything });
  const { models } = reader;
  const strategy = reader.strategy as Strategy;
  const foldReaders = folds && (await readersOf(runtime, folds, strategy));
  const kinds: ReadKind[] = [];
  for (const folder of strings) {
    const readers = foldReaders && folder === folds.folder ? foldReaders : reader;
    kinds.push(await readFolder(sharp, readers, folder, setAside, onProgress));
  }
  for (const file of request.strokes ?? []) kinds.push(await readPenStrokes(reader, file, onProgress));
  const composed = alphabet === "digits" ? readComposed : readCharacters;
  kinds.push(...(await composed(reader, { strings: synthetic, numberless }, onProgress)));
  checkEnough(kinds, blocks);
  const scores = scoreCalibration(kinds, blocks);
  const calibration = makeCalibration(kinds, blocks, { strategy, models });
  const file = request.out ?? (await calibrationPath(model, strategy));
  await writeAtomically(file, `${JSON.stringify(calibration, undefined, 2)}\n`);
  return { file, blocks, scores, calibration };
}

async function readersOf(
  runtime: OnnxRuntime,
  { models, foldOf }: Folds,
  strategy: Strategy,
): Promise<FoldReaders> {
  const readers: Reader[] = [];
  for (const model of models) {
    readers.push(await openReader(runtime, { strategy, model, ...anything }));
  }
  return { readers, foldOf };
}

/** @throws WorkflowError `too-few-strings` where a fit would have nothing to tell right from wrong by, in any block's absence */
function checkEnough(kinds: readonly ReadKind[], blocks: number): void {
  const strings = kinds.filter(({ numbers }) => numbers).flatMap(({ images }) => images);
  const lines = strings.flatMap((image) => image.lines);
  const wrong = lines.filter(({ right }) => !right).length;
  const least = 10 * blocks;
  if (wrong < least || lines.length - wrong < least) {
    throw new WorkflowError(
      "too-few-strings",
      `of ${strings.length} strings ${lines.length - wrong} were read right and ${wrong} wrong; ` +
        `a fit wants ${least} of either: give more`,
    );
  }
}
