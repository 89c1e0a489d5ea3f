import type { Automaton } from "./format.ts";

/** The strings of a list, as a trie. A state is a node; 0 is the root. */
export function trie(strings: Iterable<string>): Automaton {
  const children: Map<string, number>[] = [new Map()];
  const ends = new Set<number>();
  const characters = new Set<string>();
  for (const string of strings) {
    let node = 0;
    for (const character of string) {
      characters.add(character);
      let child = children[node]!.get(character);
      if (child === undefined) {
        child = children.push(new Map()) - 1;
        children[node]!.set(character, child);
      }
      node = child;
    }
    ends.add(node);
  }
  return {
    characters,
    start: 0,
    next: (state, character) => children[state]!.get(character),
    accepts: (state) => ends.has(state),
  };
}
