/** A text that was read and what really stands there. */
export interface ReadText {
  readonly read: string;
  readonly groundTruth: string;
}

/** The share of texts read without any error (0..1). */
export function exactMatch(texts: readonly ReadText[]): number {
  if (texts.length === 0) throw new RangeError("exactMatch: expected at least one text, got none");
  return texts.filter(({ read, groundTruth }) => read === groundTruth).length / texts.length;
}

/**
 * Levenshtein distance (1966): the fewest insertions, deletions and substitutions of one character that turn one
 * text into the other. O(|a| |b|) time, O(|b|) memory.
 */
export function editDistance(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const current = [i];
    for (let j = 1; j <= b.length; j++) {
      const substitution = previous[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      current.push(Math.min(substitution, previous[j]! + 1, current[j - 1]! + 1));
    }
    previous = current;
  }
  return previous[b.length]!;
}

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
  if (digits === 0) throw new RangeError("digitErrorRate: expected at least one true digit, got none");
  return errors / digits;
}
