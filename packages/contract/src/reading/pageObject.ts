import * as v from "valibot";
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
export const scriptSchema = v.picklist(["latin", "none"]);

const value = v.nullable(v.number());

/**
 * A page as plain data for other programs, figures rounded: what the command line and the Studio give. Its shape is a promise:
 * keys may be added, none may change.
 */
export const pageObjectSchema = v.object({
  version: v.literal(readingVersion),
  page: pageReadingSchema.entries.page,
  text: v.string(),
  /** The number that is meant, where one line is read and it is one that a float64 holds exactly; else null. */
  value,
  script: scriptSchema,
  confidence: v.number(),
  verdict: pageReadingSchema.entries.verdict,
  reasons: v.array(v.string()),
  lines: v.array(
    v.object({
      text: v.string(),
      value,
      confidence: v.number(),
      verdict: lineReadingSchema.entries.verdict,
      reasons: v.array(v.string()),
      box: boxSchema,
      polygon: lineReadingSchema.entries.polygon,
      baseline: lineReadingSchema.entries.baseline,
      order: lineReadingSchema.entries.order,
      characters: v.array(characterReadingSchema),
    }),
  ),
});

export type PageObject = v.InferOutput<typeof pageObjectSchema>;

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
    reasons: [...reasons],
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
    reasons: [...reasons],
    box,
    polygon: polygon.map(([x, y]) => [x, y]),
    baseline: [[...baseline[0]], [...baseline[1]]],
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
