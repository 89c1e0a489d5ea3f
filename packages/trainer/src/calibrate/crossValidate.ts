import { contiguousBlocks } from "./contiguousBlocks.ts";
import {
  confidenceOf,
  fitConfidence,
  type ImageKind,
  type JudgedImage,
  judgeImage,
  type ReadImage,
} from "./fitConfidence.ts";
import type { Sign } from "./logisticRegression.ts";
import { type ThresholdRow, thresholdTable } from "./thresholdTable.ts";

/**
 * What calibration does to images that it was not fitted to: each kind is parted into contiguous blocks (folds, where it has
 * as many), and each block is judged by a fit to all the others.
 *
 * @returns by kind the images' calibrated confidences, in order
 */
export function crossValidate(
  kinds: readonly ImageKind[],
  signs: readonly Sign[],
  blocks: number,
): JudgedImage[][] {
  return acrossBlocks(kinds, blocks, (others) => judgeBy(others, signs));
}

/** An image of a block, and whether the threshold that the other blocks gave accepts it: every one of its lines. */
export interface AcceptedImage extends JudgedImage {
  readonly accepted: boolean;
}

/**
 * What the thresholds for wanted errors do to images that had no part in them: for each block, both the fit and the
 * thresholds come of the others, the thresholds by a cross-validation among them. Where those promise no such error, nothing
 * of the block is accepted.
 *
 * @returns by wanted error and kind what became of each image, in order
 */
export function crossValidateThresholds(
  kinds: readonly ImageKind[],
  signs: readonly Sign[],
  blocks: number,
  maxErrors: readonly number[],
): AcceptedImage[][][] {
  const judged = acrossBlocks(kinds, blocks, (others) => {
    const rows = thresholdsOf(others, crossValidate(others, signs, Math.max(2, blocks - 1)));
    const acceptAt = maxErrors.map(
      (maxError) =>
        rows.find((row) => Math.max(row.errorBound, row.falseAcceptBound) <= maxError)?.acceptAt ??
        Number.POSITIVE_INFINITY,
    );
    const judge = judgeBy(others, signs);
    return (image) => ({ image: judge(image), acceptAt });
  });
  return maxErrors.map((_, e) =>
    judged.map((images) =>
      images.map(({ image, acceptAt }) => ({
        ...image,
        accepted: image.lines.length > 0 && image.lines.every(({ confidence }) => confidence >= acceptAt[e]!),
      })),
    ),
  );
}

/**
 * The thresholds of a fit, from confidences of lines that it was not fitted to. They promise for every kind of strings, those that
 * promise together for all of them; of a model that was fine-tuned on some of them (those with folds) for these alone: what it was made
 * to read is what it is shown, and strings that it reads worse than before would only make it refuse them.
 */
export function thresholdsOf(
  kinds: readonly Pick<ImageKind, "name" | "numbers" | "promises" | "folds">[],
  judged: readonly (readonly JudgedImage[])[],
): ThresholdRow[] {
  const counting = kinds.filter(({ promises }) => promises !== false);
  const own = counting.filter(({ folds }) => folds !== undefined);
  const promised = own.length > 0 ? own : counting.filter(({ numbers }) => numbers);
  const together = Map.groupBy(promised, ({ name, promises }) => promises || name);
  return thresholdTable(
    [...together.values()].map((group) =>
      group.flatMap((kind) => judged[kinds.indexOf(kind)]!.flatMap(({ lines }) => lines)),
    ),
    // An image without a number on which any line is accepted is a false accept.
    judged.flatMap((images, i) =>
      kinds[i]!.numbers || kinds[i]!.promises === false
        ? []
        : images.map(({ lines }) => lines.reduce((most, { confidence }) => Math.max(most, confidence), 0)),
    ),
  );
}

function judgeBy(fitted: readonly ImageKind[], signs: readonly Sign[]): (image: ReadImage) => JudgedImage {
  const model = fitConfidence(fitted, signs);
  return (image) => judgeImage(image, (line) => confidenceOf(model, line.features));
}

/** By kind and image what is said of it by whoever was given all images of other blocks. */
function acrossBlocks<Result>(
  kinds: readonly ImageKind[],
  blocks: number,
  judgeBy: (others: readonly ImageKind[]) => (image: ReadImage) => Result,
): Result[][] {
  const blockOf = kinds.map((kind) => blocksOf(kind, blocks));
  const results = kinds.map(({ images }) => new Array<Result>(images.length));
  for (let block = 0; block < blocks; block++) {
    const judge = judgeBy(kinds.map((kind, k) => without(kind, (i) => blockOf[k]![i] === block)));
    kinds.forEach(({ images }, k) => {
      images.forEach((image, i) => {
        if (blockOf[k]![i] === block) results[k]![i] = judge(image);
      });
    });
  }
  return results;
}

/** By image its block: its fold, where the images lie in as many folds. */
function blocksOf({ images, folds }: ImageKind, blocks: number): number[] {
  const parts = [...new Set(folds)].sort((a, b) => a - b);
  if (folds === undefined || parts.length !== blocks) return contiguousBlocks(images.length, blocks);
  return folds.map((fold) => parts.indexOf(fold));
}

function without(kind: ImageKind, held: (image: number) => boolean): ImageKind {
  const others = <Item>(items: readonly Item[]) => items.filter((_, i) => !held(i));
  return { ...kind, images: others(kind.images), ...(kind.folds && { folds: others(kind.folds) }) };
}
