import { type FormatKind, refuseArgument, withoutValue } from "./format.ts";

const length = 11;
const digits = "0123456789";
const capitals = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
/** What may stand in each place: an owner's three letters, the kind of equipment, six digits, the check digit. */
const places = [capitals, capitals, capitals, "UJZ", ...new Array<string>(7).fill(digits)].map(
  (place) => new Set(place),
);

/**
 * The number of a shipping container: four letters, six digits and a check digit, CSQU3054383. The values of the characters by the
 * weights 1, 2, 4, ... add up to the check digit modulo 11, where 10 is 0. A state is 11 times the place, and the sum modulo 11.
 *
 * @see ISO 6346:2022, annex A
 */
export const iso6346: FormatKind = {
  usage: "iso6346",
  build(argument) {
    refuseArgument("iso6346", argument);
    return withoutValue({
      characters: new Set(places.flatMap((place) => [...place])),
      start: 0,
      next(state, character) {
        const [place, sum] = [Math.floor(state / 11), state % 11];
        if (!places[place]?.has(character)) return undefined;
        if (place === length - 1) return sum % 10 === Number(character) ? 11 * length : undefined;
        return 11 * (place + 1) + ((sum + 2 ** place * worth(character)) % 11);
      },
      accepts: (state) => state === 11 * length,
    });
  },
};

/** A is 10, B 12, K 21: multiples of 11 are left out. */
function worth(character: string): number {
  const letter = capitals.indexOf(character);
  if (letter < 0) return Number(character);
  const value = 10 + letter;
  return value + Math.floor((value - 1) / 10);
}
