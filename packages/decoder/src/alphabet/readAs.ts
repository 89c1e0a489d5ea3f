import type { Automaton } from "../formats/format.ts";
import { isPassedOver } from "./passedOver.ts";

/**
 * What is no mark, and no digit either: passed over, or taken for a digit, it would leave another number. " " is what stands between
 * a whole number and its fraction.
 */
const foreign = /[\p{L}½¼¾ ]/u;

/**
 * What a class of a network is read as where a format asks for certain characters, or none asks for any: a character, its own or
 * the same letter of the other case, where a format asks for that one alone; "passed over" for marks that stand between; "foreign"
 * for a letter or a fraction where none can stand, which is no mark that one may pass over.
 */
export type ReadAs = { readonly character: string } | "passed over" | "foreign";

export function readAs(character: string, format?: Pick<Automaton, "characters">): ReadAs {
  if (format?.characters.has(character)) return { character };
  if (!foreign.test(character)) return isPassedOver(character, format) ? "passed over" : { character };
  const other = [character.toUpperCase(), character.toLowerCase()].find((letter) =>
    format?.characters.has(letter),
  );
  return other === undefined ? "foreign" : { character: other };
}
