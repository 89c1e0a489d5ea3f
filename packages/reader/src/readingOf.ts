import {
  type LineReading,
  linesOf,
  type PageReading,
  type Reading,
  type RegionReading,
  readingVersion,
  summaryOf,
} from "@numera/contract";
import { type Box, transformPoint, unite } from "@numera/vision";
import type { Page } from "./page/page.ts";
import { roundedPoint, sourceBox, sourcePolygon } from "./page/toSource.ts";
import { textOf } from "./strategies/lineReader.ts";
import type { LineTrace, PageTrace } from "./trace.ts";

/** What all stages came to, in pixels of the source. */
export function readingOf(pages: readonly PageTrace[]): Reading {
  const read = pages.map(pageReadingOf);
  const lines = read.flatMap(linesOf);
  const reasons = lines.length === 0 ? read.flatMap((page) => page.reasons) : [];
  return { version: readingVersion, ...summaryOf(lines), reasons, pages: read };
}

function pageReadingOf({ page, attempts, chosen }: PageTrace, index: number): PageReading {
  const lines = attempts[chosen]!.flatMap((line) => lineReadingOf(page, line) ?? []).map((line, order) => ({
    ...line,
    order,
  }));
  const regions: RegionReading[] =
    lines.length === 0 ? [] : [{ box: lines.map(({ box }) => box).reduce(unite), lines }];
  return { page: index + 1, ...summaryOf(lines), reasons: lines.length === 0 ? [whyNot(page)] : [], regions };
}

function whyNot({ labeling }: Page): string {
  return labeling.components.length === 0
    ? "no ink found"
    : "ink found, but none of a digit's size and shape";
}

function lineReadingOf(page: Page, line: LineTrace): Omit<LineReading, "order"> | undefined {
  const { decoded, evidence, judgment } = line;
  if (decoded === undefined || evidence === undefined || judgment === undefined) return undefined;
  return {
    text: textOf(decoded),
    ...judgment,
    box: sourceBox(page, decoded.box),
    polygon: sourcePolygon(page, decoded.box),
    baseline: baselineOf(page, decoded),
    characters: decoded.characters.map((character) => ({
      ...character,
      box: sourceBox(page, character.box),
    })),
    evidence,
  };
}

/** From the line's left end to its right end, at the height that half of its characters reach down to. */
function baselineOf(
  page: Page,
  { box, characters }: { readonly box: Box; readonly characters: readonly { readonly box: Box }[] },
): LineReading["baseline"] {
  const feet = characters.map((character) => character.box.y + character.box.height).sort((a, b) => a - b);
  const y = feet[feet.length >> 1] ?? box.y + box.height;
  const at = (x: number) => roundedPoint(transformPoint(page.toSource, [x, y]));
  return [at(box.x), at(box.x + box.width)];
}
