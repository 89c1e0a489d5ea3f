import type { Automaton } from "./format.ts";

/** An automaton whose states may be anything that has a key. */
export interface KeyedAutomaton<State> {
  readonly characters: ReadonlySet<string>;
  readonly start: State;
  next(state: State, character: string): State | undefined;
  accepts(state: State): boolean;
  /** Equal for states with equal futures. */
  key(state: State): string;
}

/** The same automaton with its states numbered as they are met; each step is worked out once. */
export function numbered<State>(automaton: KeyedAutomaton<State>): Automaton {
  const states: State[] = [];
  const numbers = new Map<string, number>();
  const steps: Map<string, number | undefined>[] = [];
  const numberOf = (state: State) => {
    const key = automaton.key(state);
    let number = numbers.get(key);
    if (number === undefined) {
      number = states.push(state) - 1;
      numbers.set(key, number);
      steps.push(new Map());
    }
    return number;
  };
  return {
    characters: automaton.characters,
    start: numberOf(automaton.start),
    next(state, character) {
      if (!automaton.characters.has(character)) return undefined;
      const known = steps[state]!;
      if (!known.has(character)) {
        const next = automaton.next(states[state]!, character);
        known.set(character, next === undefined ? undefined : numberOf(next));
      }
      return known.get(character);
    },
    accepts: (state) => automaton.accepts(states[state]!),
  };
}
