import { digits } from "./characters.ts";
import { type FormatKind, refuseArgument } from "./format.ts";

const lengths: readonly number[] = [8, 12, 13, 14];
const most = 14;

/**
 * The number of an article, GTIN-8, -12 (UPC), -13 (EAN, ISBN) or -14: counted from the right every second digit is tripled, and the
 * sum is a multiple of 10. A state is how many digits were read, and both sums modulo 10: for the last digit read being tripled, or
 * not.
 *
 * @see GS1 General Specifications, section 7.9
 */
export const gtin: FormatKind = {
  usage: "gtin",
  build(argument) {
    refuseArgument("gtin", argument);
    return {
      characters: digits,
      start: 0,
      next(state, character) {
        const read = Math.floor(state / 100);
        if (!digits.has(character) || read === most) return undefined;
        const [tripled, plain] = [Math.floor(state / 10) % 10, state % 10];
        const digit = Number(character);
        return 100 * (read + 1) + 10 * ((plain + 3 * digit) % 10) + ((tripled + digit) % 10);
      },
      accepts: (state) => lengths.includes(Math.floor(state / 100)) && state % 10 === 0,
    };
  },
};
