import { PenBank } from "../pen/penBank.ts";
import type { PenCharacter } from "../pen/penCharacter.ts";

const CHARACTERS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz.,-=/:()$#'+%*&@!?\"<>[];_";

/** A bank in which every writer draws every character as an upright bar, a comma and a stop as short ones. */
export function barPens(writers = 2): PenBank {
  const characters: PenCharacter[] = [];
  for (let writer = 0; writer < writers; writer++) {
    for (const text of CHARACTERS) {
      const height = ".,".includes(text) ? 20 : 200;
      characters.push({ text, writer: `writer-${writer}`, strokes: [[0, 0, 20, height / 2, 40, height]] });
    }
  }
  return PenBank.of(characters);
}
