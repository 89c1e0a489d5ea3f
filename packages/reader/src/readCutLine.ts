import { type Box, unite } from "@numera/vision";
import { framesOfCutCharacters } from "./decode/frames.ts";
import { prefixBeamSearch } from "./decode/prefixBeamSearch.ts";
import { validProbability } from "./decode/validProbability.ts";
import type { Format } from "./formats/format.ts";
import { percent } from "./percent.ts";
import type { LineReading } from "./reading.ts";

/** A digit cut from a line: where it stands, and its class probabilities `[characters.length]`. */
export interface CutDigit {
  readonly box: Box;
  readonly probabilities: Float32Array;
}

export interface CutLineOptions {
  /** The names of the classes. */
  readonly characters: readonly string[];
  readonly acceptAt: number;
  readonly format: Format | undefined;
}

/** A string for a line: how the line is cut, the class of each digit, and the probability of all of it (0..1). */
interface Candidate {
  readonly digits: readonly CutDigit[];
  readonly classes: readonly number[];
  readonly probability: number;
}

/** A way to cut a line, and the probability of the surest string for it: no other has more. */
interface Cut {
  readonly digits: readonly CutDigit[];
  readonly probability: number;
}

/** Where all strings of a format together have less, which share one of them has says nothing. */
const leastShared = 1e-6;

/** So many ways to cut a line are tried for a format, the surest first. */
const mostCuts = 16;

/**
 * Reads a line whose digits were cut apart: the most probable string, over all ways to cut it, that the format
 * allows. Its confidence is the product of its digits' probabilities, which is its share of all strings: what a
 * format forbids does not make the others surer, for the ink may break the format. Where the format allows no
 * string at all, what stands there is read without it, with confidence 0.
 *
 * @param ways for each mark from left to right the ways to take it for one digit or several
 */
export function readCutLine(
  ways: readonly (readonly (readonly CutDigit[])[])[],
  { characters, acceptAt, format }: CutLineOptions,
): LineReading {
  const cuts = surestCuts(ways, format === undefined ? 1 : mostCuts);
  const free = surest(cuts[0]!.digits);
  const allowed = format === undefined ? free : mostProbableOf(format, cuts, characters);
  const { digits, classes, probability } = allowed ?? { ...free, probability: 0 };
  const reading = {
    text: textOf({ classes }, characters),
    confidence: probability,
    accepted: allowed !== undefined && probability >= acceptAt,
    box: digits.map(({ box }) => box).reduce(unite),
    digits: digits.map(({ box, probabilities }, i) => ({
      text: characters[classes[i]!]!,
      confidence: Math.min(1, probabilities[classes[i]!]!),
      box,
    })),
  };
  if (reading.accepted) return reading;
  const seen = `"${textOf(free, characters)}" is read (${percent(free.probability)})`;
  if (allowed === undefined) {
    return { ...reading, reasons: [`nothing here can be ${format?.name}; without the format ${seen}`] };
  }
  const reasons: string[] = [];
  const frames = framesOfCutCharacters(
    digits.map(({ probabilities }) => probabilities),
    characters,
  );
  if (format !== undefined && textOf(free, characters) !== reading.text) {
    const valid = validProbability(frames, format) ?? 0;
    const share =
      valid < leastShared ? "" : `; "${reading.text}" has ${percent(probability / valid)} of what it allows`;
    reasons.push(`without the format ${format.name} ${seen}${share}`);
  }
  reasons.push(`the probability is ${percent(probability)}, less than ${percent(acceptAt)}`);
  const [, next] = prefixBeamSearch(frames, { format, alternatives: 2 });
  if (next !== undefined) reasons.push(`"${next.text}" is next (${percent(Math.exp(next.logProbability))})`);
  return { ...reading, reasons };
}

/** The ways to cut a whole line, those first whose digits are surest, at most so many. */
function surestCuts(ways: readonly (readonly (readonly CutDigit[])[])[], most: number): Cut[] {
  let cuts: Cut[] = [{ digits: [], probability: 1 }];
  for (const waysOfMark of ways) {
    cuts = cuts
      .flatMap((cut) =>
        waysOfMark.map((way) => ({
          digits: [...cut.digits, ...way],
          probability: cut.probability * surest(way).probability,
        })),
      )
      .sort((a, b) => b.probability - a.probability)
      .slice(0, most);
  }
  return cuts;
}

function surest(digits: readonly CutDigit[]): Candidate {
  const classes = digits.map(({ probabilities }) => probabilities.indexOf(Math.max(...probabilities)));
  const probability = digits.reduce(
    (p, { probabilities }, i) => p * Math.min(1, probabilities[classes[i]!]!),
    1,
  );
  return { digits, classes, probability };
}

function mostProbableOf(
  format: Format,
  cuts: readonly Cut[],
  characters: readonly string[],
): Candidate | undefined {
  let best: Candidate | undefined;
  for (const { digits, probability: most } of cuts) {
    if (best !== undefined && best.probability >= most) break;
    const rows = digits.map(({ probabilities }) => probabilities);
    const [found] = prefixBeamSearch(framesOfCutCharacters(rows, characters), { format, alternatives: 1 });
    if (found === undefined) continue;
    const probability = Math.min(1, Math.exp(found.logProbability));
    if (best !== undefined && probability <= best.probability) continue;
    best = { digits, classes: found.labels.map((label) => label - 1), probability };
  }
  return best;
}

function textOf({ classes }: Pick<Candidate, "classes">, characters: readonly string[]): string {
  return classes.map((c) => characters[c]).join("");
}
