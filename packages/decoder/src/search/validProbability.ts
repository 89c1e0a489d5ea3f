import type { Format } from "../formats/format.ts";
import { mostStatesAlive, mostStatesSummed } from "../limits.ts";
import type { Frames } from "./frames.ts";
import { Transitions } from "./transitions.ts";

/** States of the format that carry less than this share of a frame's probability are dropped. */
const negligible = 1e-12;

/**
 * The probability (0..1) that a line holds a string of the format, whichever: CTC's forward recursion over the
 * states of the automaton instead of one string's labels. Exact but for states below 1e-12, which are dropped on
 * the way. Undefined where too many states stay possible to tell in bounded time.
 */
export function validProbability(frames: Frames, format: Format): number | undefined {
  const { count, characters, probabilities } = frames;
  const classes = characters.length + 1;
  const transitions = new Transitions(characters, format);
  let before = new Endings(classes);
  let after = new Endings(classes);
  before.values[before.of(transitions.start)] = 1;
  let summed = 0;
  for (let t = 0; t < count; t++) {
    summed += before.states.length;
    if (before.states.length > mostStatesAlive || summed > mostStatesSummed) return undefined;
    after.clear();
    for (const state of before.states) {
      const from = before.of(state);
      const total = sumAt(before.values, from, classes);
      if (total < negligible) continue;
      const stay = after.of(state);
      after.values[stay]! += total * probabilities[t * classes]!;
      const row = transitions.row(state);
      for (let c = 1; c < classes; c++) {
        const probability = probabilities[t * classes + c]!;
        if (probability === 0) continue;
        const same = before.values[from + c]!;
        if (same > 0) after.values[stay + c]! += same * probability;
        const extended = (total - same) * probability;
        if (row[c]! < 0 || extended <= 0) continue;
        const to = after.of(row[c]!) + c;
        after.values[to]! += extended;
      }
    }
    [before, after] = [after, before];
  }
  let valid = 0;
  for (const state of before.states) {
    if (transitions.accepts(state)) valid += sumAt(before.values, before.of(state), classes);
  }
  return valid;
}

function sumAt(values: Float64Array, from: number, count: number): number {
  let sum = 0;
  for (let i = from; i < from + count; i++) sum += values[i]!;
  return sum;
}

/** By state the probabilities that the last frame was a blank [0], or the character c [c]. */
class Endings {
  /** The states that have any, as they came. */
  readonly states: number[] = [];
  /** `[states.length, classes]`. */
  values: Float64Array;
  /** By state its place among `states` plus one. */
  #places = new Int32Array(64);
  readonly #classes: number;

  constructor(classes: number) {
    this.#classes = classes;
    this.values = new Float64Array(64 * classes);
  }

  clear(): void {
    for (const state of this.states) this.#places[state] = 0;
    this.values.fill(0, 0, this.states.length * this.#classes);
    this.states.length = 0;
  }

  /** Where a state's probabilities begin; all 0 where it had none. May move `values`. */
  of(state: number): number {
    if (state >= this.#places.length) this.#places = longer(this.#places, new Int32Array(2 * state));
    if (this.#places[state] === 0) {
      this.#places[state] = this.states.push(state);
      const needed = this.states.length * this.#classes;
      if (needed > this.values.length) this.values = longer(this.values, new Float64Array(2 * needed));
    }
    return (this.#places[state]! - 1) * this.#classes;
  }
}

function longer<A extends Int32Array | Float64Array>(short: A, long: A): A {
  long.set(short);
  return long;
}
