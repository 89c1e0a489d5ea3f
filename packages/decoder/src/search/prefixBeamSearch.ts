import { decode } from "../alphabet/alphabet.ts";
import { type Format, matches } from "../formats/format.ts";
import { mostPrefixesTriedAgain, mostStatesTriedAgain } from "../limits.ts";
import { Beam } from "./beam.ts";
import { bestPath } from "./bestPath.ts";
import { ctcLogProbability } from "./ctcLogProbability.ts";
import type { Frames } from "./frames.ts";

/** A string that may stand on the line, and the logarithm of its exact probability among all strings. */
export interface Hypothesis {
  readonly text: string;
  readonly logProbability: number;
  /** The classes of its characters, for `align`. */
  readonly labels: readonly number[];
}

export interface BeamSearchOptions {
  /** Only strings of this format are found; without it, all are. */
  readonly format?: Format | undefined;
  /** The number of strings to return, at most. Default 5. */
  readonly alternatives?: number;
  /** The number of prefixes that go on from frame to frame. Default 16, with a format 32. */
  readonly width?: number;
}

/**
 * A beam of 32 reads none of 1,352 cheques and marks and 500 synthetic strings otherwise than one of 16. With a format most prefixes
 * come to nothing, and more of them go on.
 */
export function defaultWidth(format: Format | undefined): number {
  return format === undefined ? 16 : 32;
}

/**
 * The most probable strings of a line, most probable first. CTC prefix beam search: each prefix goes on with the
 * probabilities that its alignments end in a blank, and in its last character. From frame to frame go the `width`
 * most probable prefixes; beside them, up to as many again, the most probable one of every other state of the
 * format. So a string that only the format favors is not lost to likelier prefixes that the format ends.
 *
 * The probabilities returned are exact, whatever the beam has dropped; that no other string is more probable is
 * certain only where it dropped nothing. Returns nothing where no string of the format is found.
 *
 * @see Graves et al., Connectionist Temporal Classification (ICML 2006), section 3.2
 * @see Hannun et al., First-Pass Large Vocabulary Continuous Speech Recognition (arXiv 1408.2873), algorithm 1
 */
export function prefixBeamSearch(
  frames: Frames,
  { format, alternatives = 5, width = defaultWidth(format) }: BeamSearchOptions = {},
): Hypothesis[] {
  const certain = alternatives === 1 ? clearlyBest(frames, format) : undefined;
  if (certain !== undefined) return [certain];
  let { strings, lostStates } = beamSearch(frames, format, width, format === undefined ? 0 : width);
  if (strings.length === 0 && lostStates) {
    const others = Math.min(mostStatesTriedAgain, Math.floor(mostPrefixesTriedAgain / frames.count) - width);
    if (others > width) ({ strings } = beamSearch(frames, format, width, others));
  }
  // The beam has dropped alignments, so its own order may be a little off: more are scored than returned.
  return strings
    .slice(0, 2 * alternatives)
    .map((labels) => hypothesis(frames, labels))
    .sort((a, b) => b.logProbability - a.logProbability)
    .slice(0, alternatives);
}

/**
 * Whether the most probable string that the format allows has at least a probability. The best path mostly tells: what is left beside
 * a string's probability is the most that another can have.
 *
 * @param least more than a half
 */
export function hasStringOf(least: number, frames: Frames, format: Format | undefined): boolean {
  const { text, logProbability } = ofBestPath(frames);
  if (logProbability >= Math.log(least)) return format === undefined || matches(format, text);
  if (logProbability > Math.log(1 - least)) return false;
  // A beam cannot lose what holds more than a half of all: it need not be tried again.
  const width = defaultWidth(format);
  const { strings } = beamSearch(frames, format, width, format === undefined ? 0 : width);
  return strings.slice(0, 2).some((labels) => ctcLogProbability(frames, labels) >= Math.log(least));
}

function ofBestPath(frames: Frames): Hypothesis {
  const { count, characters, probabilities } = frames;
  return hypothesis(frames, bestPath(probabilities, count, characters.length + 1));
}

function hypothesis(frames: Frames, labels: readonly number[]): Hypothesis {
  return { text: decode(frames, labels), logProbability: ctcLogProbability(frames, labels), labels };
}

/** A string of more than half of all probability: no other is more probable, and no search is needed to know it. */
function clearlyBest(frames: Frames, format: Format | undefined): Hypothesis | undefined {
  const found = ofBestPath(frames);
  if (found.logProbability <= -Math.LN2) return undefined;
  return format === undefined || matches(format, found.text) ? found : undefined;
}

/** The strings that a beam ends with, and whether on its way it dropped a state of the format altogether. */
function beamSearch(
  frames: Frames,
  format: Format | undefined,
  width: number,
  otherStates: number,
): { strings: number[][]; lostStates: boolean } {
  const beam = new Beam(frames, format, width, otherStates);
  for (let frame = 0; frame < frames.count; frame++) beam.advance(frame);
  return { strings: beam.strings(), lostStates: beam.lostStates };
}
