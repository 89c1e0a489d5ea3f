import { numericValue, type Script } from "@numera/decoder";
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
    value: lines.length === 1 ? meantBy(lines[0]!) : null,
    script: text === "" ? "none" : scriptOfLines(lines),
    confidence: rounded(confidence),
    verdict,
    reasons,
    unread: unread.map((ink) => ({ ...ink, share: rounded(ink.share) })),
    lines: lines.map(lineObject),
  };
}

/** What the format says that it means, else what the text says by itself. */
function meantBy({ text, value }: LineReading): number | null {
  return value === undefined ? numericValue(text) : value;
}

/** The script of most lines; of several as many, the first. */
function scriptOfLines(lines: readonly LineReading[]): Script {
  const counts = new Map<Script, number>();
  for (const { script = "latin" } of lines) counts.set(script, (counts.get(script) ?? 0) + 1);
  return [...counts].reduce((most, next) => (next[1] > most[1] ? next : most))[0];
}

function lineObject(line: LineReading): PageObject["lines"][number] {
  const { text, script, native, confidence, verdict, reasons, box, polygon, baseline, order, characters } =
    line;
  return {
    text,
    ...(script !== undefined && { script }),
    ...(native !== undefined && { native }),
    value: meantBy(line),
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

function rounded(probability: number): number {
  return Number(probability.toFixed(6));
}
