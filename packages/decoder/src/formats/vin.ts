import { type FormatKind, refuseArgument, withoutValue } from "./format.ts";

const characters = new Set("0123456789ABCDEFGHJKLMNPRSTUVWXYZ");
const weights = [8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2] as const;
const checkPlace = 8;
const ten = "X";

/**
 * The number of a vehicle: 17 capitals and digits but I, O and Q, the ninth of which is the check digit: 1M8GDM9AXKP042788. The
 * values by their weights add up to it modulo 11, where 10 is X. A state is the place, the check digit (11 before it) and the sum.
 *
 * @see ISO 3779:2009; 49 CFR 565.15, table III to V
 */
export const vin: FormatKind = {
  usage: "vin",
  build(argument) {
    refuseArgument("vin", argument);
    return withoutValue({
      characters,
      start: stateOf(0, 11, 0),
      next(state, character) {
        const place = Math.floor(state / 132);
        const weight = weights[place];
        if (weight === undefined || !characters.has(character)) return undefined;
        const [check, sum] = [Math.floor(state / 11) % 12, state % 11];
        if (place !== checkPlace) return stateOf(place + 1, check, (sum + weight * worth(character)) % 11);
        const digit = character === ten ? 10 : Number(character);
        return Number.isNaN(digit) ? undefined : stateOf(place + 1, digit, sum);
      },
      accepts: (state) =>
        Math.floor(state / 132) === weights.length && Math.floor(state / 11) % 12 === state % 11,
    });
  },
};

function stateOf(place: number, check: number, sum: number): number {
  return 132 * place + 11 * check + sum;
}

/** Letters by the table: A 1 ... H 8, J 1 ... R 9, S 2 ... Z 9. */
function worth(character: string): number {
  const digit = Number(character);
  if (!Number.isNaN(digit)) return digit;
  const row = ["ABCDEFGH", "JKLMNOPQR", "\0STUVWXYZ"].find((letters) => letters.includes(character))!;
  return row.indexOf(character) + 1;
}
