import type { Format } from "@numera/decoder";
import { framesOfCutCharacters, prefixBeamSearch, validProbability } from "@numera/decoder";
import { type Box, unite } from "@numera/vision";
import { type Candidate, type DecodedLine, mostCandidates } from "../lineReader.ts";

/** A digit cut from a line: where it stands, and its class probabilities `[characters.length]`. */
export interface CutDigit {
  readonly box: Box;
  readonly probabilities: Float32Array;
}

/** A line whose digits were cut apart and classified. Plain data. */
export interface CutLine {
  /** For each mark from left to right the ways to take it for one digit or several. */
  readonly ways: readonly (readonly (readonly CutDigit[])[])[];
  /** The names of the classes. */
  readonly characters: readonly string[];
}

/** A way to cut a line, and the probability of the surest string for it: no other has more. */
interface Cut {
  readonly digits: readonly CutDigit[];
  readonly probability: number;
}

/** A candidate, how the line is cut for it, and the class of each digit. */
interface CutCandidate extends Candidate {
  readonly digits: readonly CutDigit[];
  readonly classes: readonly number[];
}

/** So many ways to cut a line are tried, the surest first: with a format more, for it may forbid them. */
const mostCuts = { free: 4, withFormat: 16 };

/**
 * Reads a line whose digits were cut apart: the most probable strings, over the ways to cut it, that the format
 * allows. A string's probability is the product of its digits', for the cut that suits it best.
 */
export function decodeCutLine({ ways, characters }: CutLine, format: Format | undefined): DecodedLine {
  const cuts = surestCuts(ways, format === undefined ? mostCuts.free : mostCuts.withFormat);
  const found = mostProbable(cuts, characters, format);
  const free = format === undefined ? found[0]! : mostProbable(cuts.slice(0, 1), characters, undefined)[0]!;
  const read = found[0] ?? free;
  return {
    candidates: found.map(({ text, logProbability }) => ({ text, logProbability })),
    free: { text: free.text, logProbability: free.logProbability },
    validProbability:
      format && found.length > 0 ? validProbability(framesOf(read.digits, characters), format) : undefined,
    box: read.digits.map(({ box }) => box).reduce(unite),
    characters: read.digits.map(({ box, probabilities }, i) => ({
      text: characters[read.classes[i]!]!,
      confidence: Math.min(1, probabilities[read.classes[i]!]!),
      box,
    })),
  };
}

/** The ways to cut a whole line, those first whose digits are surest, at most so many. */
function surestCuts(ways: readonly (readonly (readonly CutDigit[])[])[], most: number): Cut[] {
  let cuts: Cut[] = [{ digits: [], probability: 1 }];
  for (const waysOfMark of ways) {
    cuts = cuts
      .flatMap((cut) =>
        waysOfMark.map((way) => ({
          digits: [...cut.digits, ...way],
          probability: cut.probability * surest(way),
        })),
      )
      .sort((a, b) => b.probability - a.probability)
      .slice(0, most);
  }
  return cuts;
}

function surest(digits: readonly CutDigit[]): number {
  return digits.reduce((product, { probabilities }) => product * Math.min(1, Math.max(...probabilities)), 1);
}

function framesOf(digits: readonly CutDigit[], characters: readonly string[]) {
  return framesOfCutCharacters(
    digits.map(({ probabilities }) => probabilities),
    characters,
  );
}

/** The most probable strings over all cuts, each with the cut that suits it best. */
function mostProbable(
  cuts: readonly Cut[],
  characters: readonly string[],
  format: Format | undefined,
): CutCandidate[] {
  let best: CutCandidate[] = [];
  for (const { digits, probability: most } of cuts) {
    const least = best[mostCandidates - 1]?.logProbability ?? Number.NEGATIVE_INFINITY;
    if (least >= Math.log(most)) break;
    const strings = prefixBeamSearch(framesOf(digits, characters), { format, alternatives: mostCandidates });
    for (const { text, logProbability, labels } of strings) {
      const same = best.find((other) => other.text === text);
      if (same !== undefined && same.logProbability >= logProbability) continue;
      best = best.filter((other) => other !== same);
      best.push({ text, logProbability, digits, classes: labels.map((label) => label - 1) });
    }
    best = best.sort((a, b) => b.logProbability - a.logProbability).slice(0, mostCandidates);
  }
  return best;
}
