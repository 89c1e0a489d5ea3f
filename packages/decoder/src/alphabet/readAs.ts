import type { Automaton } from "../formats/format.ts";
import { isPassedOver } from "./passedOver.ts";

/**
 * What a class of a network is read as where a format asks for certain characters, or none asks for any: a character, its own or
 * the capital that small letters are folded into; "passed over" for marks that stand between; "foreign" for a letter where none
 * can stand, which is no mark that one may pass over.
 */
export type ReadAs = { readonly character: string } | "passed over" | "foreign";

export function readAs(character: string, format?: Pick<Automaton, "characters">): ReadAs {
  if (isPassedOver(character, format)) return "passed over";
  if (format?.characters.has(character)) return { character };
  if (!/\p{L}/u.test(character)) return { character };
  const capital = character.toUpperCase();
  return format?.characters.has(capital) ? { character: capital } : "foreign";
}
