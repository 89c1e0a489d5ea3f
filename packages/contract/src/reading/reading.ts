import { scriptNames } from "@numera/decoder";
import * as v from "valibot";
import type { Data } from "../contract.ts";
import { fields, listOf, optional } from "../fields/collections.ts";
import { anyNumber, share, wholeNumber } from "../fields/numbers.ts";
import { oneOf, text } from "../fields/texts.ts";
import { readingVersion } from "./readingVersion.ts";

/** An upright rectangle in pixels of the source; `x` and `y` are its upper left corner. */
export const boxSchema = fields({ x: anyNumber, y: anyNumber, width: anyNumber, height: anyNumber });

/** A place in pixels of the source, x to the right and y down. */
const pointSchema = v.strictTuple([anyNumber, anyNumber], "a place, x and y");

/**
 * How far a reading is to be trusted. `sure`: take it. `check`: something was read, and a person should look.
 * `none`: nothing was read.
 */
export const verdictSchema = oneOf(["sure", "check", "none"]);

/** One character: what it is, the probability (0..1) that the model gives it, and where it stands. */
export const characterReadingSchema = fields({ text: text, confidence: share, box: boxSchema });

/** A stroke on a line that no digit has which is read there. */
export const strayStrokeSchema = fields({
  /**
   * `across`: a stroke crosses a digit. `ring`: a ring or frame is joined to it. `rule`, `slash`, `point`: a 1 that may be a
   * ruled line, a slash, or a point before the number. `sign`: a minus or plus before the number is not read.
   * `cut`: the digit was cut from ink of another line that touches it. `mark`: a mark as high as the digits is not read; the character
   * is the one before it, or the first.
   */
  kind: oneOf(["across", "ring", "rule", "slash", "point", "sign", "cut", "mark"]),
  /** The character that it stands at, and its place in the line's text, from 1. */
  character: text,
  at: wholeNumber(1),
  /**
   * How plain it is. `across`: log-odds above those of one in a thousand clean digits. `ring`: the paper that it closes in, over the
   * other digits' height squared. `rule`, `slash`, `point`: the 1's height over the other digits'. `sign`: its width over the digit's
   * height. `cut`: 1. `mark`: its height over the digits'.
   */
  measure: anyNumber,
});

/** What speaks for a line's reading and against it, beyond its text: what a calibration weighs. */
export const evidenceSchema = fields({
  /** Natural log-odds of the string's probability; within ±16. With a format, of its share among what the format allows. */
  logOdds: anyNumber,
  /** Log-probability of the string over that of the next one: 0 where they are level, at most 12. */
  margin: anyNumber,
  /** Log-odds of the least sure character, within ±16. */
  weakestCharacter: anyNumber,
  /** How many characters are read. */
  characters: anyNumber,
  /** Frames in which the network sees a sign that is passed over, for each character that is read. */
  otherSigns: anyNumber,
  /** Frames in which the network sees a letter that cannot be what is read, for each character that is. Left out where it knows none. */
  letters: optional(anyNumber),
  /** The share of the ink of the line's marks (0..1) that stands where no character is read. */
  unexplainedInk: anyNumber,
  /** The line's width for each character, over its height. */
  pitch: anyNumber,
  /** How much darker than the paper the ink is, in gray levels (0..255): of the darkest fiftieth of the line. */
  contrast: anyNumber,
  /** 1 where each character has a mark to itself, and each mark a character; else 0. */
  apart: optional(anyNumber),
  /**
   * Natural logarithm of the probability that a second reader, a classifier of single digits, gives the characters that have marks to
   * themselves; 0 where it is not asked, as of what the first is sure of anyway. Left out where there is no second reader.
   */
  secondReader: optional(anyNumber),
  /** The share of the edges of the line's ink (0..1) that run level or upright, as those of print and of ruled lines do. */
  straight: optional(anyNumber),
  /** The probability (0..1) of the least probable other line on the page; 1 where there is none. */
  company: optional(anyNumber),
  /** Looked for on lines that would be sure without them, and told where there are some. They are no feature of calibrations. */
  strayStrokes: optional(listOf(strayStrokeSchema)),
});

/** One line, its characters from left to right. */
export const lineReadingSchema = fields({
  /** What was read, its digits those of ASCII. */
  text: text,
  /** The writing system of its digits, and the text as it is written in it; left out where that is Latin. */
  script: optional(oneOf(scriptNames)),
  native: optional(text),
  /**
   * The number that is meant, where the format says so: of a decimal whose mark is missing; null of a date. Left out where the text says
   * it itself.
   */
  value: optional(v.nullable(anyNumber)),
  /** The probability (0..1) that the whole line is right. */
  confidence: share,
  verdict: verdictSchema,
  /** Why the line should be looked at, a sentence each; none where it is `sure`. */
  reasons: listOf(text),
  /** Around the line's ink, upright. */
  box: boxSchema,
  /** The corners of the line, from its upper left one clockwise as it is written: a tilted line's are tilted. */
  polygon: listOf(pointSchema),
  /** Where the characters stand: from the line's left end to its right end. */
  baseline: v.strictTuple([pointSchema, pointSchema], "two places"),
  /** The line's place in reading order on its page, from 0. */
  order: wholeNumber(0),
  characters: listOf(characterReadingSchema),
  evidence: optional(evidenceSchema),
});

/** A part of a page whose lines belong together. */
export const regionReadingSchema = fields({ box: boxSchema, lines: listOf(lineReadingSchema) });

/** Ink on a page that no line was read from. */
export const unreadInkSchema = fields({
  /** Around the ink, upright. */
  box: boxSchema,
  /** Its share of the page's ink (0..1). */
  share: share,
  /**
   * `stroke`: it may be writing, and its page is not `sure`. `print`: a row of many small marks. `pattern`: hundreds of marks in which
   * nothing is read. `picture`: larger than digits, and filled or of many tones, as a photograph, a logo or a drawing. `unknown`: too
   * large, too solid or too much at the border for digits.
   */
  guess: oneOf(["print", "pattern", "picture", "stroke", "unknown"]),
});

const summary = {
  /** What was read, lines joined by a newline; "" where there is nothing. */
  text: text,
  /** The product of the lines' confidences (0..1); 0 where there are none. */
  confidence: share,
  /** `sure` where every line is, and no ink that may be writing is unread. */
  verdict: verdictSchema,
  /** Where nothing was read, why not; where ink that may be writing is unread, where it is; a sentence each. */
  reasons: listOf(text),
  /** The ink that no line was read from; rules, specks, points and dashes are left out. */
  unread: listOf(unreadInkSchema),
};

/** A page: its regions in reading order. */
export const pageReadingSchema = fields({
  /** Its number in the source, from 1. */
  page: wholeNumber(1),
  ...summary,
  regions: listOf(regionReadingSchema),
});

/** What stands on an image or in a document. */
export const readingSchema = fields({
  version: v.literal(readingVersion, `${readingVersion}`),
  ...summary,
  pages: listOf(pageReadingSchema),
});

/** What was read, in full. */
export const readingContract = {
  name: "reading",
  schema: readingSchema,
  version: readingVersion,
  renewal: "read the image again",
} as const;

export type Verdict = v.InferOutput<typeof verdictSchema>;
export type StrayStroke = Data<typeof strayStrokeSchema>;
export type Evidence = Data<typeof evidenceSchema>;
export type CharacterReading = Data<typeof characterReadingSchema>;
export type LineReading = Data<typeof lineReadingSchema>;
export type UnreadInk = Data<typeof unreadInkSchema>;
export type RegionReading = Data<typeof regionReadingSchema>;
export type PageReading = Data<typeof pageReadingSchema>;
export type Reading = Data<typeof readingSchema>;
