import type { Candidate, Reading } from "@numera/reader";

/** What was read, in pixels of the source as it is seen. */
export interface ReadResult {
  readonly reading: Reading;
  /** For each line its most probable strings, the best first. */
  readonly alternatives: readonly (readonly Candidate[])[];
  readonly width: number;
  readonly height: number;
  /** Whether somebody looked at it and said what stands there. */
  readonly checked?: boolean;
  /** Milliseconds of reading; bringing the picture into memory is not in it. */
  readonly ms: number;
}
