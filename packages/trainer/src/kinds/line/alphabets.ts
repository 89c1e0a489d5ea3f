import { type Alphabet, alphabetOf, nativeDigit, scriptNames } from "@numera/decoder";
import type { StringPreset } from "../../strings/index.ts";

const numbers = "0123456789.,-=/:()$#'";
const signs = '+%*&@!?"<>[];_€£₹¥°';
const capitals = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";

/** Digits and the signs that stand between them. */
export const numberAlphabet: Alphabet = alphabetOf(numbers);

/** Digits, more signs, letters; " " is what stands between a whole number and its fraction, and named for nothing else. */
export const characterAlphabet: Alphabet = alphabetOf(
  `${numbers}${signs}${capitals}${capitals.toLowerCase()} `,
);

/** Digits of all scripts, and the signs that stand between them. */
const scriptAlphabet: Alphabet = alphabetOf(
  new Set([
    ...numbers,
    ...scriptNames.flatMap((script) => Array.from({ length: 10 }, (_, digit) => nativeDigit(script, digit))),
  ]),
);

/** What a network trained on the strings can name. */
export function alphabetOfStrings(strings: StringPreset): Alphabet {
  if (strings === "characters" || strings === "test-characters") return characterAlphabet;
  return strings === "scripts" || strings === "test-scripts" ? scriptAlphabet : numberAlphabet;
}

/** Whether a network of the alphabet is trained on letters. */
export function namesLetters({ characters }: Alphabet): boolean {
  return characters.includes("A");
}

/** Whether it is trained on digits of other scripts. */
export function namesScripts({ characters }: Alphabet): boolean {
  return characters.includes(nativeDigit("thai", 0));
}

/** Classes of a network with the alphabet, the blank among them. */
export function classesOf({ characters }: Alphabet): number {
  return characters.length + 1;
}
