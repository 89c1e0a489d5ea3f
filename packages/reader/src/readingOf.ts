import {
  type LineReading,
  linesOf,
  type PageReading,
  type Reading,
  type RegionReading,
  readingVersion,
  summaryOf,
  type UnreadInk,
} from "@numera/contract";
import { asciiDigits, scriptOf } from "@numera/decoder";
import { type Box, transformPoint, unite } from "@numera/vision";
import type { TextLine } from "./page/findLines.ts";
import type { Page } from "./page/page.ts";
import { roundedPoint, sourceBox, sourcePolygon } from "./page/toSource.ts";
import { unreadInk } from "./page/unreadInk.ts";
import { textOf } from "./strategies/lineReader.ts";
import type { LineTrace, PageTrace } from "./trace.ts";

/** What all stages came to, in pixels of the source. */
export function readingOf(pages: readonly PageTrace[]): Reading {
  const read = pages.map(pageReadingOf);
  const lines = read.flatMap(linesOf);
  const reasons = read.flatMap((page) => page.reasons);
  const unread = read.flatMap((page) => page.unread);
  return { version: readingVersion, ...summaryOf(lines, unread), reasons, unread, pages: read };
}

function pageReadingOf({ page, attempts, chosen, left }: PageTrace, index: number): PageReading {
  const lines = attempts[chosen]!.flatMap((line) => lineReadingOf(page, line) ?? []).map((line, order) => ({
    ...line,
    order,
  }));
  const regions: RegionReading[] =
    lines.length === 0 ? [] : [{ box: lines.map(({ box }) => box).reduce(unite), lines }];
  const unread = unreadOf(page, attempts[chosen]!, left);
  const reasons = lines.length === 0 ? [whyNot(page)] : whatIsMissing(unread);
  if (left.length > 0) {
    const begun = attempts[chosen]!.length;
    reasons.splice(0, 1, `time ran out: ${left.length} of ${begun + left.length} lines are not read`);
  }
  return { page: index + 1, ...summaryOf(lines, unread), reasons, unread, regions };
}

/** The ink that no line was read from, in pixels of the source. */
function unreadOf(page: Page, lines: readonly LineTrace[], left: readonly TextLine[]): UnreadInk[] {
  const read = lines.filter(({ decoded }) => decoded !== undefined).map(({ line }) => line.glyphs);
  const unbegun = left.map(({ glyphs }) => glyphs);
  return unreadInk(page, read, unbegun).map((ink) => ({ ...ink, box: sourceBox(page, ink.box) }));
}

/** Places where writing may be unread, a sentence for all. */
function whatIsMissing(unread: readonly UnreadInk[]): string[] {
  const strokes = unread.filter(({ guess }) => guess === "stroke");
  const [first] = strokes;
  if (first === undefined) return [];
  const more = strokes.length - 1;
  const places = more === 0 ? "" : ` and in ${more} more ${more === 1 ? "place" : "places"}`;
  return [`ink at ${first.box.x}, ${first.box.y}${places} may be writing and is not read`];
}

function whyNot({ labeling }: Page): string {
  return labeling.components.length === 0
    ? "no ink found"
    : "ink found, but none of a digit's size and shape";
}

function lineReadingOf(page: Page, line: LineTrace): Omit<LineReading, "order"> | undefined {
  const { decoded, evidence, judgment } = line;
  if (decoded === undefined || evidence === undefined || judgment === undefined) return undefined;
  const written = textOf(decoded);
  const script = scriptOf(written);
  return {
    text: asciiDigits(written),
    ...(script !== "latin" && script !== "none" && { script, native: written }),
    ...(decoded.value !== undefined && { value: decoded.value }),
    ...judgment,
    box: sourceBox(page, decoded.box),
    polygon: sourcePolygon(page, decoded.box),
    baseline: baselineOf(page, decoded),
    characters: decoded.characters.map((character) => ({
      ...character,
      text: asciiDigits(character.text),
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
