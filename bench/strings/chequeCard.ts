import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { cardContract, type LineScores, parseContract } from "@numera/contract";

/**
 * What the card of a fine-tuned model says of the blocks that were held out in turn: the model itself has learned from all
 * of them, so reading them with it would say nothing.
 *
 * @returns undefined where there is no card or it tells of no such blocks
 */
export async function heldOutScores(model: string): Promise<HeldOutScores | undefined> {
  const path = fileURLToPath(new URL(`../../models/${model}.json`, import.meta.url));
  const text = await readFile(path, "utf8").catch(() => undefined);
  const card = text === undefined ? undefined : parseContract(cardContract, text, path);
  const { after, undoubted } = card?.validation?.mean ?? {};
  return after && { ...after, ...(undoubted && { undoubted: undoubted.after }) };
}

/** Means over the blocks; `undoubted` without the lines whose labels are doubtful. */
export interface HeldOutScores extends LineScores {
  readonly undoubted?: LineScores;
}
