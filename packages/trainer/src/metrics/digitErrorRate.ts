import { editDistance } from "./editDistance.ts";
import type { ReadText } from "./exactMatch.ts";

/**
 * Digit error rate: the sum of edit distances over the number of true digits (the character error rate of text
 * recognition). It passes 1 where far too much is read.
 */
export function digitErrorRate(texts: readonly ReadText[]): number {
  let errors = 0;
  let digits = 0;
  for (const { read, groundTruth } of texts) {
    errors += editDistance(read, groundTruth);
    digits += groundTruth.length;
  }
  if (digits === 0) throw new Error("digitErrorRate: expected at least one true digit, got none");
  return errors / digits;
}
