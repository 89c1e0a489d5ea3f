import type { Automaton } from "../formats/format.ts";

/**
 * Whether a reader passes a character over: marks that stand between digits and letters, unless a format asks for them.
 * A digit or a letter is never passed over: where the format has none such, the line breaks it.
 */
export function isPassedOver(character: string, format?: Pick<Automaton, "characters">): boolean {
  return !/[\p{L}\p{N}]/u.test(character) && !(format?.characters.has(character) ?? false);
}
