import { type Automaton, FormatError } from "./format.ts";
import { type StateTable, withEqualStatesJoined } from "./stateTable.ts";

/** An automaton whose states may be anything that has a key. */
export interface KeyedAutomaton<State> {
  readonly characters: ReadonlySet<string>;
  readonly start: State;
  next(state: State, character: string): State | undefined;
  accepts(state: State): boolean;
  /** Equal for states with equal futures; states of unequal keys may have equal futures too. */
  key(state: State): string;
}

/**
 * The same automaton as a table of all its states, those with equal futures joined: `date:dmy` has 2,708 keys and 88 states. The fewer
 * there are, the further a search sees that follows the best string of each.
 *
 * @param what the format, for errors
 * @throws FormatError `too-large-format` where it has more than `most` states
 */
export function tabulated<State>(
  what: string,
  automaton: KeyedAutomaton<State>,
  most = Number.POSITIVE_INFINITY,
): Automaton {
  const characters = [...automaton.characters];
  const states: State[] = [];
  const numbers = new Map<string, number>();
  const numberOf = (state: State) => {
    const key = automaton.key(state);
    let number = numbers.get(key);
    if (number === undefined) {
      if (states.length === most) {
        throw new FormatError(
          "too-large-format",
          `${what} needs more than ${most} states to be followed; repeat less behind what may begin anywhere`,
        );
      }
      number = states.push(state) - 1;
      numbers.set(key, number);
    }
    return number;
  };
  numberOf(automaton.start);
  const steps: number[] = [];
  for (let state = 0; state < states.length; state++) {
    for (const character of characters) {
      const next = automaton.next(states[state]!, character);
      steps.push(next === undefined ? -1 : numberOf(next));
    }
  }
  const table = withEqualStatesJoined({
    characters,
    next: Int32Array.from(steps),
    accepts: Uint8Array.from(states, (state) => Number(automaton.accepts(state))),
  });
  return automatonOf(table);
}

function automatonOf({ characters, next, accepts }: StateTable): Automaton {
  const columns = new Map(characters.map((character, i) => [character, i]));
  return {
    characters: new Set(characters),
    start: 0,
    next(state, character) {
      const column = columns.get(character);
      const to = column === undefined ? -1 : next[state * characters.length + column]!;
      return to < 0 ? undefined : to;
    },
    accepts: (state) => accepts[state] === 1,
  };
}
