import { type ConfidenceScores, confidenceScores } from "./confidenceScores.ts";
import { digitErrorRate, exactMatch, type ReadText } from "./textErrors.ts";

/** A text as it was read, how sure the reader was (0..1), and whether it accepted it. */
export interface JudgedReading extends ReadText {
  readonly confidence: number;
  readonly accepted: boolean;
}

/** How well strings are read, and how well the reader knows it. Shares are 0..1. */
export interface StringScores extends ConfidenceScores {
  readonly n: number;
  /** Share of strings read without any error. */
  readonly exactMatch: number;
  /** Edit distance over true digits. */
  readonly digitErrorRate: number;
  /** Share of strings that the reader accepted, and the share of those that are wrong (0 where there is none). */
  readonly accepted: number;
  readonly acceptedWrong: number;
}

/** @param readings at least one, with at least one true digit among them; "" where nothing was read */
export function stringScores(readings: readonly JudgedReading[]): StringScores {
  const texts = readings.map(({ read, groundTruth, confidence }) => ({
    confidence: read === "" ? 0 : confidence,
    right: read === groundTruth,
  }));
  const accepted = readings.filter((reading) => reading.accepted);
  const wrong = accepted.filter(({ read, groundTruth }) => read !== groundTruth).length;
  return {
    n: readings.length,
    exactMatch: exactMatch(readings),
    digitErrorRate: digitErrorRate(readings),
    accepted: accepted.length / readings.length,
    acceptedWrong: accepted.length === 0 ? 0 : wrong / accepted.length,
    ...confidenceScores(texts),
  };
}
