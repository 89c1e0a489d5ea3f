import type { ThresholdRow } from "@numera/contract";

/** Errors that people ask for (0..1). */
const wantedErrors = [0.1, 0.05, 0.02, 0.01, 0.005];

interface ErrorThreshold {
  readonly wanted: number;
  /** Undefined where no threshold promises so little. */
  readonly row: ThresholdRow | undefined;
}

/** For each wanted error the lowest threshold that promises it, as `numera read --max-error` takes it. */
export function thresholdsOfErrors(rows: readonly ThresholdRow[]): ErrorThreshold[] {
  return wantedErrors.map((wanted) => ({
    wanted,
    row: rows.find(({ errorBound, falseAcceptBound }) => Math.max(errorBound, falseAcceptBound) <= wanted),
  }));
}
