import { digits as digitCharacters } from "./characters.ts";
import { type FormatKind, refuseArgument } from "./format.ts";

/** One digit or more, and nothing else. */
export const digits: FormatKind = {
  usage: "digits",
  build(argument) {
    refuseArgument("digits", argument);
    return {
      characters: digitCharacters,
      start: 0,
      next: (_, character) => (digitCharacters.has(character) ? 1 : undefined),
      accepts: (state) => state === 1,
    };
  },
};
