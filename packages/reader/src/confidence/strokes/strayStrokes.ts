import type { CharacterReading, StrayStroke } from "@numera/contract";
import { contains } from "@numera/vision";
import type { TextLine } from "../../page/findLines.ts";
import type { Page } from "../../page/page.ts";
import type { DecodedLine } from "../../strategies/lineReader.ts";
import { type CharacterMark, characterMarks } from "./characterMarks.ts";
import { crossedDigit } from "./crossedDigit.ts";
import { falseOne } from "./falseOne.ts";
import { medianOf } from "./medianOf.ts";
import { ringAcross } from "./ringAcross.ts";
import { signBefore } from "./signBefore.ts";

/** An upright stroke so many times as high as the line's digits may be a rule. */
const tall = 1.6;

/** The strokes of a line that no digit has which is read there, from left to right. */
export function strayStrokes(
  { characters }: Pick<DecodedLine, "characters">,
  line: TextLine,
  page: Pick<Page, "labeling" | "glyphs" | "tallStrokes" | "cuts">,
): StrayStroke[] {
  const marks = characterMarks(line, characters).filter((mark) => mark.characters.some(isDigit));
  const found: StrayStroke[] = [];
  const sign = signBefore(characters, marks, line, page);
  if (sign !== undefined) found.push(sign);
  for (const mark of marks) {
    const stray = strayOn(mark, marks, page);
    if (stray !== undefined) found.push(stray);
  }
  return found;
}

const isDigit = ({ text }: Pick<CharacterReading, "text">) => /^\d$/.test(text);

function strayOn(
  mark: CharacterMark,
  marks: readonly CharacterMark[],
  { labeling, tallStrokes, cuts }: Pick<Page, "labeling" | "tallStrokes" | "cuts">,
): StrayStroke | undefined {
  const others = marks.filter((other) => other !== mark).map(({ glyph }) => glyph.box);
  const ring = ringAcross(mark, others, labeling);
  if (ring !== undefined) return ring;
  const [character, next] = mark.characters;
  if (character === undefined || next !== undefined) return undefined;
  const { box } = mark.glyph;
  if (cuts.some((whole) => contains(whole, box))) {
    return { kind: "cut", character: character.text, at: character.at, measure: 1 };
  }
  if (character.text === "1") {
    const measure = box.height / (medianOf(others.map(({ height }) => height)) ?? box.height);
    if (measure >= tall && tallStrokes.some((stroke) => contains(box, stroke))) {
      return { kind: "rule", character: "1", at: character.at, measure };
    }
    const one = falseOne(mark, others, { isLast: mark === marks.at(-1), labeling });
    if (one !== undefined) return one;
  }
  const odds = crossedDigit(character, mark.glyph, labeling);
  return odds === undefined
    ? undefined
    : { kind: "across", character: character.text, at: character.at, measure: odds };
}
