import { type Format, FormatError } from "@numera/decoder";

/** A format whose first so many states are no whole string is not asked further: the search will tell. */
const mostStates = 10_000;

/**
 * Refuses a format none of whose strings is made of what a strategy can read, as a pattern with a decimal point where only
 * digits are read.
 *
 * @throws FormatError where the format asks for other characters
 */
export function requireStringsOf(
  format: Format | undefined,
  characters: readonly string[],
  strategy: string,
): void {
  if (format === undefined) return;
  const states = new Set([format.start]);
  for (const state of states) {
    if (format.accepts(state) || states.size > mostStates) return;
    for (const character of characters) {
      const next = format.next(state, character);
      if (next !== undefined) states.add(next);
    }
  }
  throw new FormatError(
    `the strategy ${strategy} reads ${characters.join("")} only, and every string of ${format.name} holds other characters; ` +
      "use the strategy line or fused",
  );
}
