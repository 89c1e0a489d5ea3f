import * as v from "valibot";
import type { Data } from "../contract.ts";
import { fields, listOf } from "../fields/collections.ts";
import { anyNumber, share } from "../fields/numbers.ts";
import { oneOf, text } from "../fields/texts.ts";
import { linesOf } from "./linesOf.ts";
import {
  boxSchema,
  characterReadingSchema,
  type LineReading,
  lineReadingSchema,
  type PageReading,
  pageReadingSchema,
  readingVersion,
} from "./reading.ts";

/** The writing system of what was read; `none` where nothing was. */
const scriptSchema = oneOf(["latin", "none"]);

const value = v.nullable(anyNumber);

/**
 * A page as plain data for other programs, figures rounded: what the command line and the Studio give. Its shape is a promise:
 * keys may be added, none may change.
 */
const pageObjectSchema = fields({
  version: v.literal(readingVersion, `${readingVersion}`),
  page: pageReadingSchema.entries.page,
  text: text,
  /** The number that is meant, where one line is read and it is one that a float64 holds exactly; else null. */
  value,
  script: scriptSchema,
  confidence: share,
  verdict: pageReadingSchema.entries.verdict,
  reasons: listOf(text),
  lines: listOf(
    fields({
      text: text,
      value,
      confidence: share,
      verdict: lineReadingSchema.entries.verdict,
      reasons: listOf(text),
      box: boxSchema,
      polygon: lineReadingSchema.entries.polygon,
      baseline: lineReadingSchema.entries.baseline,
      order: lineReadingSchema.entries.order,
      characters: listOf(characterReadingSchema),
    }),
  ),
});

/** A page for other programs. */
export const pageContract = {
  name: "page",
  schema: pageObjectSchema,
  version: readingVersion,
  renewal: "read the image again",
} as const;

export type PageObject = Data<typeof pageObjectSchema>;

/** Confidences are 0..1 with six digits, boxes in pixels of the source as it is seen. */
export function pageObject(page: PageReading): PageObject {
  const lines = linesOf(page);
  const { text, confidence, verdict, reasons } = page;
  return {
    version: readingVersion,
    page: page.page,
    text,
    value: lines.length === 1 ? numberOf(text) : null,
    script: text === "" ? "none" : "latin",
    confidence: rounded(confidence),
    verdict,
    reasons,
    lines: lines.map(lineObject),
  };
}

function lineObject(line: LineReading): PageObject["lines"][number] {
  const { text, confidence, verdict, reasons, box, polygon, baseline, order, characters } = line;
  return {
    text,
    value: numberOf(text),
    confidence: rounded(confidence),
    verdict,
    reasons,
    box,
    polygon,
    baseline,
    order,
    characters: characters.map((character) => ({ ...character, confidence: rounded(character.confidence) })),
  };
}

/** The number that digits spell; null for other strings, and for more digits than a float64 holds. */
function numberOf(text: string): number | null {
  const number = Number(text);
  return /^[0-9]+$/.test(text) && Number.isSafeInteger(number) ? number : null;
}

function rounded(probability: number): number {
  return Number(probability.toFixed(6));
}
