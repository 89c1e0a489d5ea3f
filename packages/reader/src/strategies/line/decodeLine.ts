import { type Format, type Frames, type Hypothesis, validProbability } from "@numera/decoder";
import { unite } from "@numera/vision";
import { type DecodedLine, mostCandidates } from "../lineReader.ts";
import { charactersOf } from "./charactersOf.ts";
import { likelyStrings, type RecognizedLine, unbound } from "./recognizeLine.ts";

/** What may stand on a line. All its probabilities are one reader's, so that they can be compared. */
export interface ReadStrings {
  /** The strings that the format allows, most probable first. */
  readonly allowed: readonly Hypothesis[];
  /** The most probable string without the format; undefined where there is none. */
  readonly free: Hypothesis | undefined;
  /** As in `DecodedLine`. */
  readonly validProbability: number | undefined;
}

/** What the network holds for possible on a line. @param allowed its `likelyStrings` of the format */
export function networkStrings(
  line: RecognizedLine,
  allowed: readonly Hypothesis[],
  format: Format | undefined,
): ReadStrings {
  if (format === undefined) return { allowed, free: allowed[0], validProbability: undefined };
  return {
    allowed,
    free: likelyStrings(unbound(line), { alternatives: 1 })[0],
    validProbability: meanOf(line.views, (frames) => validProbability(frames, format)),
  };
}

/** What may stand on a line as it is given out; undefined where there is nothing to read. */
export function decodedLine(
  line: RecognizedLine,
  { allowed, free, validProbability }: ReadStrings,
): DecodedLine | undefined {
  const { otherSigns, letters, marks } = line;
  const best = allowed[0] ?? free;
  if (free === undefined || best === undefined || best.text === "") return undefined;
  return {
    candidates: allowed
      .slice(0, mostCandidates)
      .map(({ text, logProbability }) => ({ text, logProbability })),
    free: { text: free.text, logProbability: free.logProbability },
    validProbability: allowed.length > 0 ? validProbability : undefined,
    otherSigns,
    letters,
    box: marks.reduce(unite),
    characters: charactersOf(best, line),
  };
}

/** Undefined where it cannot be told of one of them. */
function meanOf(views: readonly Frames[], of: (frames: Frames) => number | undefined): number | undefined {
  let sum = 0;
  for (const frames of views) {
    const value = of(frames);
    if (value === undefined) return undefined;
    sum += value;
  }
  return sum / views.length;
}
