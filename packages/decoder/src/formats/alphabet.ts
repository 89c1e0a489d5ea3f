import { alphabets } from "./characters.ts";
import { type FormatKind, refuseArgument } from "./format.ts";

/** What may be read where nothing more is known of a line; each but digits, which need no format, is a format by that name. */
export const alphabetNames = ["digits", "number", "letters", "alphanumeric"] as const;
export type AlphabetName = (typeof alphabetNames)[number];

/** Any characters of an alphabet, one or more: for what is read as it is written. */
function anyOf(name: keyof typeof alphabets): FormatKind {
  const characters: ReadonlySet<string> = new Set(alphabets[name]);
  return {
    usage: name,
    build(argument) {
      refuseArgument(name, argument);
      return {
        characters,
        start: 0,
        next: (_, character) => (characters.has(character) ? 1 : undefined),
        accepts: (state) => state === 1,
      };
    },
  };
}

export const number = anyOf("number");
export const letters = anyOf("letters");
export const alphanumeric = anyOf("alphanumeric");
