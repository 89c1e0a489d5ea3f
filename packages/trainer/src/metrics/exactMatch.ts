/** A text that was read and what really stands there. */
export interface ReadText {
  readonly read: string;
  readonly groundTruth: string;
}

/** The share of texts read without any error (0..1). */
export function exactMatch(texts: readonly ReadText[]): number {
  if (texts.length === 0) throw new Error("exactMatch: expected at least one text, got none");
  return texts.filter(({ read, groundTruth }) => read === groundTruth).length / texts.length;
}
