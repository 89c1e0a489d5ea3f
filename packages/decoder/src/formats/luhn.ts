import { digits } from "./characters.ts";
import { type FormatKind, refuseArgument } from "./format.ts";

/**
 * Two digits or more, the last of which is the check digit of payment cards and IMEIs: counted from the right every
 * second digit is doubled (9 taken off where that exceeds 9), and the sum is a multiple of 10.
 *
 * Where the right end is, is not known on the way. A state so holds both sums modulo 10, for the last digit read
 * being doubled or not: 10 * doubled + plain; above 100 from the second digit on, 100 times how many were read.
 *
 * @see Luhn, Computer for Verifying Numbers (US patent 2950048); ISO/IEC 7812-1, annex B
 */
export const luhn: FormatKind = {
  usage: "luhn",
  build(argument) {
    refuseArgument("luhn", argument);
    return {
      characters: digits,
      start: 0,
      next(state, character) {
        if (!digits.has(character)) return undefined;
        const digit = Number(character);
        const doubled = Math.floor(state / 10) % 10;
        const plain = state % 10;
        const read = Math.min(2, Math.floor(state / 100) + 1);
        return 100 * read + 10 * ((plain + twice(digit)) % 10) + ((doubled + digit) % 10);
      },
      accepts: (state) => state >= 200 && state % 10 === 0,
    };
  },
};

function twice(digit: number): number {
  return digit < 5 ? 2 * digit : 2 * digit - 9;
}
