import { correctedResult } from "./correctedResult.ts";
import type { ReadResult } from "./readResult.ts";

/** What came of reading a source. While it is read anew, what was read before stays in view. */
export type Outcome =
  | { readonly state: "empty" }
  | { readonly state: "waiting"; readonly result?: ReadResult | undefined }
  | { readonly state: "reading"; readonly result?: ReadResult | undefined }
  | { readonly state: "read"; readonly result: ReadResult }
  | { readonly state: "failed"; readonly message: string };

/** Somebody said what stands on the lines of an image, or, where none is named, of the drawing. */
export interface Corrected {
  readonly type: "corrected";
  /** The id of the image. */
  readonly image: number | undefined;
  readonly lines: readonly string[];
}

/** What is in view: also what was read before, while it is read anew. */
export function shownResult(outcome: Outcome): ReadResult | undefined {
  return "result" in outcome ? outcome.result : undefined;
}

export function beingRead(before: Outcome): Outcome {
  return { state: "reading", result: shownResult(before) };
}

/** To be read anew. */
export function waiting(before: Outcome): Outcome {
  return { state: "waiting", result: shownResult(before) };
}

/** @param result undefined where there was nothing to read */
export function outcomeOf(result: ReadResult | undefined): Outcome {
  return result === undefined ? { state: "empty" } : { state: "read", result };
}

/** @param lines what stands there */
export function correctedOutcome(outcome: Outcome, lines: readonly string[]): Outcome {
  if (outcome.state !== "read") return outcome;
  return { state: "read", result: correctedResult(outcome.result, lines) };
}
