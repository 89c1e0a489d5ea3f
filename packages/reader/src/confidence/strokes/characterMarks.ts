import type { CharacterReading } from "@numera/contract";
import type { Glyph } from "@numera/vision";
import type { TextLine } from "../../page/findLines.ts";

/** A mark of a line, and the characters that are read on it. */
export interface CharacterMark {
  readonly glyph: Glyph;
  readonly characters: readonly PlacedCharacter[];
}

export interface PlacedCharacter extends CharacterReading {
  /** Its place in the line's text, from 1. */
  readonly at: number;
}

/** The marks of a line from left to right, each with the characters that stand on it: on the narrowest mark under their middle. */
export function characterMarks(
  { glyphs }: Pick<TextLine, "glyphs">,
  characters: readonly CharacterReading[],
): CharacterMark[] {
  const standing = glyphs.map((glyph) => ({ glyph, characters: [] as PlacedCharacter[] }));
  characters.forEach((character, i) => {
    const middle = character.box.x + character.box.width / 2;
    let narrowest: (typeof standing)[number] | undefined;
    for (const mark of standing) {
      const { x, width } = mark.glyph.box;
      if (middle < x || middle > x + width) continue;
      if (narrowest === undefined || width < narrowest.glyph.box.width) narrowest = mark;
    }
    narrowest?.characters.push({ ...character, at: i + 1 });
  });
  return standing;
}
