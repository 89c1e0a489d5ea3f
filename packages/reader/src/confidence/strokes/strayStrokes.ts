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
/** A mark that is not read may be a digit where it is so many times as high as those, and wider than a hair. */
const asHigh = [0.6, 2.5] as const;
const leastInk = 1.5;

/** The strokes of a line that no digit has which is read there, from left to right. */
export function strayStrokes(
  { characters }: Pick<DecodedLine, "characters">,
  line: TextLine,
  page: Pick<Page, "labeling" | "glyphs" | "tallStrokes" | "cuts">,
): StrayStroke[] {
  const all = characterMarks(line, characters);
  const marks = all.filter((mark) => mark.characters.some(isDigit));
  const found: StrayStroke[] = [];
  const sign = signBefore(characters, marks, line, page);
  if (sign !== undefined) found.push(sign);
  for (const mark of marks) {
    const stray = strayOn(mark, marks, page);
    if (stray !== undefined) found.push(stray);
  }
  for (const mark of all) {
    const stray = mark.characters.length === 0 ? unreadMark(mark, marks, page) : undefined;
    if (stray !== undefined) found.push(stray);
  }
  return found;
}

/** A mark as high as the digits, none of its ink at the image's border, on which no character stands. */
function unreadMark(
  { glyph: { box, area } }: CharacterMark,
  marks: readonly CharacterMark[],
  { labeling }: Pick<Page, "labeling">,
): StrayStroke | undefined {
  const height = medianOf(marks.map(({ glyph }) => glyph.box.height));
  const { x, y } = box;
  const [right, bottom] = [x + box.width, y + box.height];
  if (height === undefined || box.height < asHigh[0] * height || box.height > asHigh[1] * height)
    return undefined;
  if (x === 0 || y === 0 || right === labeling.width || bottom === labeling.height) return undefined;
  if (area < leastInk * box.height) return undefined;
  const overlaps = (other: CharacterMark) =>
    other.glyph.box.x < right && x < other.glyph.box.x + other.glyph.box.width;
  if (marks.some(overlaps)) return undefined;
  const before = marks.findLast(({ glyph }) => glyph.box.x < x) ?? marks[0]!;
  const { text, at } = before.characters.at(-1)!;
  return { kind: "mark", character: text, at, measure: box.height / height };
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
