import { linesOf } from "./linesOf.ts";
import type { PageObject } from "./pageContract.ts";
import type { LineReading, PageReading } from "./reading.ts";
import { readingVersion } from "./readingVersion.ts";

/** A page for other programs. Confidences are 0..1 with six digits, boxes in pixels of the source as it is seen. */
export function pageObject(page: PageReading): PageObject {
  const lines = linesOf(page);
  const { text, confidence, verdict, reasons, unread } = page;
  return {
    version: readingVersion,
    page: page.page,
    text,
    value: lines.length === 1 ? numberOf(text) : null,
    script: text === "" ? "none" : "latin",
    confidence: rounded(confidence),
    verdict,
    reasons,
    unread: unread.map((ink) => ({ ...ink, share: rounded(ink.share) })),
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
