import { type Format, FormatError } from "./format.ts";

/** A format whose first so many states are no whole string is not asked further: the search will tell. */
const mostStates = 10_000;

/**
 * Refuses a format none of whose strings is made of what can be read, as a pattern with a decimal point where only digits
 * are.
 *
 * @param characters all that can be read
 * @throws FormatError `unreadable-format`, which names the characters that cannot be read
 */
export function requireReadable(format: Format, characters: Iterable<string>): void {
  const readable = new Set(characters);
  const states = new Set([format.start]);
  for (const state of states) {
    if (format.accepts(state) || states.size > mostStates) return;
    for (const character of readable) {
      const next = format.next(state, character);
      if (next !== undefined) states.add(next);
    }
  }
  const missing = [...format.characters].filter((character) => !readable.has(character));
  const known = [...readable].join("");
  throw new FormatError(
    "unreadable-format",
    missing.length === 0
      ? `the format ${format.name} has no string that can be read; name another format`
      : `every string of the format ${format.name} holds what cannot be read (${missing.join(" ")}); ` +
          `what can be read is ${known}: name another format, or models that read more`,
  );
}
