import { askable } from "./characters.ts";
import { type Automaton, FormatError, type FormatKind, withoutValue } from "./format.ts";

const capitals = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
const digits = "0123456789";
/** What each letter of a picture stands for. */
const parts: Readonly<Record<string, string>> = { L: capitals, D: digits, A: capitals + digits };
const mostPlaces = 40;

/**
 * A code of fixed places: L is a capital, D a digit, A either, and signs stand for themselves: code:LLDDDD, code:LL-DDD-LL. Small
 * letters on the paper count as capitals.
 */
export const code: FormatKind = {
  usage: "code:PICTURE (L a capital, D a digit, A either)",
  build: (picture = "") => ofPlaces(placesOf(picture)),
};

function placesOf(picture: string): ReadonlySet<string>[] {
  const places = [...picture].map((part) => new Set(parts[part] ?? (/[A-Za-z0-9]/.test(part) ? "" : part)));
  const strange = places.findIndex(
    (place) => place.size === 0 || ![...place].every((character) => askable.has(character)),
  );
  if (picture === "" || places.length > mostPlaces || strange >= 0) {
    throw new FormatError(
      "invalid-format",
      `code: expected at most ${mostPlaces} of L, D, A and signs as code:LLDDDD, got "${picture}"`,
    );
  }
  return places;
}

/** A state is the number of places read. */
function ofPlaces(places: readonly ReadonlySet<string>[]): Automaton {
  return withoutValue({
    characters: new Set(places.flatMap((place) => [...place])),
    start: 0,
    next: (state, character) => (places[state]?.has(character) ? state + 1 : undefined),
    accepts: (state) => state === places.length,
  });
}
