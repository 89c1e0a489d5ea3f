import type { Evaluation, ThresholdRow } from "@numera/contract";

/** Readings whose confidence lies between two values. All are 0..1. */
export interface ConfidenceBand {
  readonly from: number;
  readonly to: number;
  /** Their mean confidence; where it is not known, the middle of the two values. */
  readonly confidence: number;
  /** The share of them that is right. */
  readonly accuracy: number;
  /** Their share of all readings. */
  readonly share: number;
}

/** A band has at least this share of the readings: of fewer, the share right is chance. */
const leastShare = 0.02;

/**
 * The bands between a calibration's thresholds, the least sure first. Each row counts what lies above its threshold, so that
 * two rows tell what lies between them; the strings below the lowest threshold are not told of.
 */
export function bandsOfThresholds(rows: readonly ThresholdRow[]): ConfidenceBand[] {
  const bands: ConfidenceBand[] = [];
  const above = [...rows.slice(1), { acceptAt: 1, coverage: 0, error: 0 }];
  let below: Pick<ThresholdRow, "acceptAt" | "coverage" | "error"> | undefined = rows[0];
  for (const row of above) {
    if (below === undefined) break;
    const share = below.coverage - row.coverage;
    if (share < leastShare && (row.coverage > 0 || share === 0)) continue;
    const wrong = below.coverage * below.error - row.coverage * row.error;
    const [from, to] = [below.acceptAt, row.acceptAt];
    bands.push({ from, to, confidence: (from + to) / 2, accuracy: 1 - wrong / share, share });
    below = row;
  }
  return bands;
}

/** The bins of `numera evaluate`. */
export function bandsOfBins({ reliability, n }: Evaluation): ConfidenceBand[] {
  return reliability.map(({ low, high, confidence, accuracy, count }) => ({
    from: low,
    to: high,
    confidence,
    accuracy,
    share: count / n,
  }));
}
