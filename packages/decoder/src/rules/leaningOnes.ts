import { align } from "../search/align.ts";
import { framesOf } from "../search/frames.ts";
import { prefixBeamSearch } from "../search/prefixBeamSearch.ts";
import { slashesIn } from "./slashes.ts";

const digitOrSlash = (character: string) => /[0-9/]/.test(character);

/** Where no frame holds a slash for even so probable, none is read, and no 1 is taken for one. */
const leastSlash = 1e-4;

/** What is left to the stroke that it was not taken for. */
const remaining = 0.03;

/**
 * The output of a line network with its slashes and 1s as the whole number makes them: where people would not write a slash
 * the stroke is a 1 that leans, and in what is a date otherwise, 1s between the fields are slashes.
 *
 * @param logProbabilities `[frames, alphabet.length + 1]`, row-major, class 0 the blank
 * @returns the same array where nothing changes
 */
export function withLeaningOnes(logProbabilities: Float32Array, alphabet: readonly string[]): Float32Array {
  const classes = alphabet.length + 1;
  const [slash, one] = [alphabet.indexOf("/") + 1, alphabet.indexOf("1") + 1];
  if (slash === 0 || one === 0) return logProbabilities;
  if (largest(slash, logProbabilities, classes) < Math.log(leastSlash)) return logProbabilities;
  const frames = framesOf(logProbabilities, alphabet, (character) => !digitOrSlash(character));
  const [best] = prefixBeamSearch(frames, { alternatives: 1 });
  if (best === undefined || !/[1/]/.test(best.text)) return logProbabilities;
  const peaks = (align(frames, best.labels) ?? []).map(({ peak }) => peak);
  const odds = peaks.map(
    (peak) => logProbabilities[peak * classes + slash]! - logProbabilities[peak * classes + one]!,
  );
  const slashes = slashesIn(best.text, odds);
  const isOther = [...best.text].map((character, i) =>
    slashes.has(i) ? character === "1" : character === "/",
  );
  if (!isOther.some(Boolean)) return logProbabilities;
  const changed = logProbabilities.slice();
  for (let frame = 0; frame < frames.count; frame++) {
    const character = nearest(peaks, frame);
    if (!isOther[character]) continue;
    const [toSlash, toOne] = [frame * classes + slash, frame * classes + one];
    const stroke = Math.exp(changed[toSlash]!) + Math.exp(changed[toOne]!);
    const share = slashes.has(character) ? 1 - remaining : remaining;
    changed[toSlash] = Math.log(stroke * share);
    changed[toOne] = Math.log(stroke * (1 - share));
  }
  return changed;
}

/** The largest log-probability of a class over all frames. */
function largest(c: number, logProbabilities: Float32Array, classes: number): number {
  let found = Number.NEGATIVE_INFINITY;
  for (let i = c; i < logProbabilities.length; i += classes) found = Math.max(found, logProbabilities[i]!);
  return found;
}

function nearest(peaks: readonly number[], frame: number): number {
  let found = 0;
  peaks.forEach((peak, i) => {
    if (Math.abs(peak - frame) < Math.abs(peaks[found]! - frame)) found = i;
  });
  return found;
}
