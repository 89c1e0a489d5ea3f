import type { Automaton } from "./format.ts";

/**
 * An automaton over capitals that takes small letters for them. It asks for capitals alone, so that a reader adds up what it sees of
 * both cases of a letter, many of which look alike: c and C, o and O, s and S.
 */
export function ignoringCase(automaton: Automaton): Automaton {
  return { ...automaton, next: (state, character) => automaton.next(state, character.toUpperCase()) };
}
