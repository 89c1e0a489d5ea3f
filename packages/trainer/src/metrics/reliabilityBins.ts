import { binOf, type JudgedText } from "./confidenceError.ts";

/** The readings whose confidence lies in `(low, high]`. */
export interface ReliabilityBin {
  readonly low: number;
  readonly high: number;
  readonly count: number;
  /** Mean confidence of the bin's readings, 0..1. */
  readonly confidence: number;
  /** Share of them that are right, 0..1. */
  readonly accuracy: number;
}

/**
 * A reliability diagram's bins (DeGroot and Fienberg 1983; Guo et al. 2017, section 2): equal in width, lowest first, those
 * without readings left out.
 */
export function reliabilityBins(texts: readonly JudgedText[], bins = 15): ReliabilityBin[] {
  const sums = Array.from({ length: bins }, () => ({ count: 0, confidence: 0, right: 0 }));
  for (const { confidence, right } of texts) {
    const sum = sums[binOf(confidence, bins)]!;
    sum.count++;
    sum.confidence += confidence;
    if (right) sum.right++;
  }
  return sums.flatMap(({ count, confidence, right }, bin) =>
    count === 0
      ? []
      : [
          {
            low: bin / bins,
            high: (bin + 1) / bins,
            count,
            confidence: confidence / count,
            accuracy: right / count,
          },
        ],
  );
}
