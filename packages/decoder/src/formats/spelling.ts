import type { Automaton } from "./format.ts";

/**
 * Finds a word of a set as it is spelled there, from its letters in either case and without some of its separators: NEWYORK is New
 * York. The first that fits is given, by the order of characters; where none does, the text itself.
 */
export function spelling(words: Automaton): (text: string) => string {
  const separators = [...words.characters].filter((character) => !/[0-9A-Za-z]/.test(character)).sort();
  return (text) => {
    const characters = [...text];
    /** By place the states from which the rest of the text was not found. */
    const failed = Array.from({ length: characters.length + 1 }, () => new Set<number>());
    const restFrom = (state: number, place: number): string | undefined => {
      if (place === characters.length && words.accepts(state)) return "";
      if (failed[place]!.has(state)) return undefined;
      failed[place]!.add(state);
      const own = characters[place];
      const cases = own === undefined ? [] : [own, own.toLowerCase(), own.toUpperCase()];
      for (const character of new Set([...cases, ...separators])) {
        const next = words.next(state, character);
        const rest =
          next === undefined ? undefined : restFrom(next, cases.includes(character) ? place + 1 : place);
        if (rest !== undefined) return character + rest;
      }
      return undefined;
    };
    return restFrom(words.start, 0) ?? text;
  };
}
