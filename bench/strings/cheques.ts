import { basename } from "node:path";
import type { ReadResult } from "./readers/stringReader.ts";
import { type BlockScores, type SetScores, scoreBlocks, scoreSet } from "./score.ts";
import type { LabeledImage } from "./sets/stringSet.ts";

const BLOCKS = 4;

/** Scores of the cheques beyond those of any set. */
export interface ChequeScores extends SetScores {
  readonly blocks: BlockScores;
  /** Those whose labels are doubtful left out; where there is a list of these. */
  readonly undoubted?: { readonly n: number; readonly exactMatch: number; readonly blocks: BlockScores };
}

/** @param doubtful names of files */
export function scoreCheques(
  images: readonly LabeledImage[],
  results: readonly ReadResult[],
  acceptAt: number | undefined,
  doubtful: ReadonlySet<string> | undefined,
): ChequeScores {
  // By name, so that blocks are of neighbors whatever the order of the labels.
  const order = [...images.keys()].sort((a, b) => (images[a]!.path < images[b]!.path ? -1 : 1));
  const sure = order.filter((i) => !doubtful?.has(basename(images[i]!.path)));
  const blocksOf = (some: readonly number[]) =>
    scoreBlocks(
      some.map((i) => images[i]!),
      some.map((i) => results[i]!),
      Math.min(BLOCKS, some.length),
    );
  const right = sure.filter((i) => images[i]!.label === results[i]!.text).length;
  return {
    ...scoreSet(images, results, acceptAt),
    blocks: blocksOf(order),
    ...(doubtful && {
      undoubted: { n: sure.length, exactMatch: right / sure.length, blocks: blocksOf(sure) },
    }),
  };
}
