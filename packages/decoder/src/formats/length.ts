import { digits } from "./characters.ts";
import { FormatError, type FormatKind } from "./format.ts";

/** N digits, or N to M. A state is the number of digits read. */
export const length: FormatKind = {
  usage: "length:N or length:N-M",
  build(argument = "") {
    const [, first, last = first] = /^([0-9]{1,3})(?:-([0-9]{1,3}))?$/.exec(argument) ?? [];
    const fewest = Number(first);
    const most = Number(last);
    if (first === undefined || fewest < 1 || most < fewest) {
      throw new FormatError(
        "invalid-format",
        `length: expected a number of digits as 5 or 2-3, got "${argument}"`,
      );
    }
    return {
      characters: digits,
      start: 0,
      next: (state, character) => (digits.has(character) && state < most ? state + 1 : undefined),
      accepts: (state) => state >= fewest,
    };
  },
};
