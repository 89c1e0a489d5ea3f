import { digits } from "./characters.ts";
import { type FormatKind, refuseArgument } from "./format.ts";

const mostDigits = 10;

/**
 * Two to ten digits, the last of which is the check digit of ISBN-10 (and of the Dutch bank accounts' elfproef):
 * the digits by the weights 1, 2, 3, ... from the right add up to a multiple of 11. Numbers whose check character
 * would be an X are left out, for no X is read.
 *
 * A state holds the sum of digits S and the weighted sum W, both modulo 11, and how many digits were read: one
 * more digit d makes S' = S + d, W' = W + S'.
 *
 * @see ISO 2108:1992, International standard book numbering
 */
export const mod11: FormatKind = {
  usage: "mod11",
  build(argument) {
    refuseArgument("mod11", argument);
    return {
      characters: digits,
      start: 0,
      next(state, character) {
        const read = Math.floor(state / 121);
        if (!digits.has(character) || read === mostDigits) return undefined;
        const sum = (Math.floor(state / 11) + Number(character)) % 11;
        const weighted = ((state % 11) + sum) % 11;
        return 121 * (read + 1) + 11 * sum + weighted;
      },
      accepts: (state) => state >= 2 * 121 && state % 11 === 0,
    };
  },
};
