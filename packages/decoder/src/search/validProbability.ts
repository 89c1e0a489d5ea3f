import type { Format } from "../formats/format.ts";
import type { Frames } from "./frames.ts";
import { Transitions } from "./transitions.ts";

/** States of the format that carry less than this share of a frame's probability are dropped. */
const negligible = 1e-12;
/** More states alive than this would take longer than a reading may. */
const mostStates = 4096;

/**
 * The probability (0..1) that a line holds a string of the format, whichever: CTC's forward recursion over the
 * states of the automaton instead of one string's labels. Exact but for states below 1e-12, which are dropped on
 * the way. Undefined where too many states stay possible to tell in bounded time.
 */
export function validProbability(frames: Frames, format: Format): number | undefined {
  const { count, characters, probabilities } = frames;
  const classes = characters.length + 1;
  const transitions = new Transitions(characters, format);
  // By state the probabilities that the last frame was a blank [0], or the character c [c].
  let alive = new Map<number, Float64Array>();
  alive.set(transitions.start, Float64Array.of(1, ...characters.map(() => 0)));
  for (let t = 0; t < count; t++) {
    if (alive.size > mostStates) return undefined;
    const next = new Map<number, Float64Array>();
    const endings = (state: number) => {
      let row = next.get(state);
      if (row === undefined) {
        row = new Float64Array(classes);
        next.set(state, row);
      }
      return row;
    };
    for (const [state, before] of alive) {
      const total = before.reduce((sum, probability) => sum + probability, 0);
      if (total < negligible) continue;
      const stay = endings(state);
      stay[0]! += total * probabilities[t * classes]!;
      const row = transitions.row(state);
      for (let c = 1; c < classes; c++) {
        const probability = probabilities[t * classes + c]!;
        if (probability === 0) continue;
        if (before[c]! > 0) stay[c]! += before[c]! * probability;
        const extended = (total - before[c]!) * probability;
        if (row[c]! >= 0 && extended > 0) endings(row[c]!)[c]! += extended;
      }
    }
    alive = next;
  }
  let valid = 0;
  for (const [state, endings] of alive) {
    if (transitions.accepts(state)) valid += endings.reduce((sum, probability) => sum + probability, 0);
  }
  return valid;
}
