import {
  confidenceScores,
  contiguousBlocks,
  digitErrorRate,
  exactMatch,
  type JudgedText,
  riskCoverageCurve,
  wilsonInterval,
} from "@numera/trainer";
import type { ReadResult } from "./readers/stringReader.ts";
import type { LabeledImage } from "./sets/stringSet.ts";

/** What a reader does on a set with numbers. Shares are 0..1. */
export interface SetScores {
  readonly n: number;
  readonly exactMatch: number;
  /** Wilson's 95 % interval. */
  readonly exactMatchInterval: readonly [number, number];
  readonly digitErrorRate: number;
  readonly msPerLine: number;
  readonly ece: number;
  readonly aurc: number;
  /** The largest share that some threshold, chosen on this very set, reads with 1 % and 0.1 % of it wrong. */
  readonly readRateAt1: number;
  readonly readRateAt01: number;
  /** What the threshold for 1 % error, which was chosen elsewhere, accepts here, and how much of that is wrong. */
  readonly accepted?: Accepted;
}

export interface Accepted {
  readonly readRate: number;
  readonly error: number;
}

export function scoreSet(
  images: readonly LabeledImage[],
  results: readonly ReadResult[],
  acceptAt?: number,
): SetScores {
  const texts = results.map(({ text }, i) => ({ read: text, groundTruth: images[i]!.label }));
  const judged = judge(images, results);
  const right = judged.filter((text) => text.right).length;
  const { ece, aurc, readRateAt1, readRateAt01 } = confidenceScores(judged);
  return {
    n: images.length,
    exactMatch: exactMatch(texts),
    exactMatchInterval: wilsonInterval(right, images.length),
    digitErrorRate: digitErrorRate(texts),
    msPerLine: mean(results.map(({ ms }) => ms)),
    ece,
    aurc,
    readRateAt1,
    readRateAt01,
    ...(acceptAt !== undefined && { accepted: acceptedAt(acceptAt, judged) }),
  };
}

/** What a reader does on a set without numbers. */
export interface NegativeScores {
  readonly n: number;
  /** The share on which it reads any digit, sure of it or not. */
  readonly readAsDigits: number;
  readonly msPerLine: number;
  /** The share that is read as digits with the confidence that 1 % error asks for; where that is known. */
  readonly falseAccepts?: number;
  readonly falseAcceptsInterval?: readonly [number, number];
}

export function scoreNegatives(results: readonly ReadResult[], acceptAt?: number): NegativeScores {
  const n = results.length;
  const digits = results.filter(({ text }) => text !== "");
  const scores = { n, readAsDigits: digits.length / n, msPerLine: mean(results.map(({ ms }) => ms)) };
  if (acceptAt === undefined) return scores;
  const accepted = digits.filter(({ confidence }) => confidence >= acceptAt).length;
  return { ...scores, falseAccepts: accepted / n, falseAcceptsInterval: wilsonInterval(accepted, n) };
}

export function judge(images: readonly LabeledImage[], results: readonly ReadResult[]): JudgedText[] {
  return results.map(({ text, confidence }, i) => ({
    confidence: text === "" ? 0 : confidence,
    right: text === images[i]!.label,
  }));
}

/**
 * The lowest threshold that accepts with at most `error` (0..1) of the accepted wrong. Infinity where none does, so that
 * nothing is accepted.
 */
export function thresholdFor(error: number, texts: readonly JudgedText[]): number {
  const within = riskCoverageCurve(texts).filter(
    ({ threshold, accepted, wrong }) => threshold > 0 && wrong <= error * accepted,
  );
  return within.at(-1)?.threshold ?? Number.POSITIVE_INFINITY;
}

/** @returns an error of 0 where nothing is accepted */
export function acceptedAt(threshold: number, texts: readonly JudgedText[]): Accepted {
  const accepted = texts.filter(({ confidence }) => confidence >= threshold);
  const wrong = accepted.filter(({ right }) => !right).length;
  return {
    readRate: accepted.length / texts.length,
    error: accepted.length === 0 ? 0 : wrong / accepted.length,
  };
}

export interface BlockScores {
  readonly exactMatch: readonly number[];
  /** Each block read with the threshold for 1 % error that the other blocks gave, all blocks together. */
  readonly crossAccepted: Accepted;
}

/** Scores by contiguous blocks of files, which must come in order. */
export function scoreBlocks(
  images: readonly LabeledImage[],
  results: readonly ReadResult[],
  blocks: number,
): BlockScores {
  const judged = judge(images, results);
  const blockOf = contiguousBlocks(judged.length, blocks);
  const part = (block: number, same: boolean) => judged.filter((_, i) => (blockOf[i] === block) === same);
  let [accepted, wrong] = [0, 0];
  const rates: number[] = [];
  for (let block = 0; block < blocks; block++) {
    const own = part(block, true);
    rates.push(own.filter(({ right }) => right).length / own.length);
    const threshold = thresholdFor(0.01, part(block, false));
    const taken = own.filter(({ confidence }) => confidence >= threshold);
    accepted += taken.length;
    wrong += taken.filter(({ right }) => !right).length;
  }
  return {
    exactMatch: rates,
    crossAccepted: { readRate: accepted / judged.length, error: accepted === 0 ? 0 : wrong / accepted },
  };
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
