import type { Format } from "@numera/decoder";
import { glyphOf, unite } from "@numera/vision";
import type { Page } from "./page/findLines.ts";
import type { LineFinding, LineReader, Strategy } from "./strategies/lineReader.ts";

/** What is read on a page, and the lines that it stands on. */
export interface PageReading {
  readonly page: Page;
  /** By line of the page; undefined where there is nothing to read. */
  readonly findings: readonly (LineFinding | undefined)[];
}

/** Strategies that see a line as a picture. To the others all marks are digits of a row, wherever they stand. */
const seeLines: ReadonlySet<Strategy> = new Set(["line", "fused"]);
/** A line that is at least so probable is right, whatever else one might see. */
const sure = 0.6;
/** The marks of one field stand within so many heights of its digits; a page of lines is higher. */
const fieldHeight = 3;
/** Marks of less than this share of the field's height are specks. */
const leastMark = 0.15;
/** A field read as a whole counts from this probability on: less is what noise has. */
const leastProbability = 0.1;

/**
 * Reads the lines of a page; where they are several or not sure, and the page may be a single field, it is also read as one line of all
 * its marks. Crops of fields are small and cut close, so that a line may be found as two, or all its digits run into one mark
 * that is too wide for a digit. What is more probable is read.
 */
export async function readPage(
  reader: LineReader,
  page: Page,
  format: Format | undefined,
): Promise<PageReading> {
  const findings = await reader.read(page, format);
  if (!seeLines.has(reader.strategy)) return { page, findings };
  const together = logProbability(findings);
  if (page.lines.length === 1 && together >= Math.log(sure)) return { page, findings };
  const field = oneField(page);
  if (field === undefined) return { page, findings };
  const whole = await reader.read(field, format);
  const isBetter = logProbability(whole) > Math.max(together, Math.log(leastProbability));
  return isBetter ? { page: field, findings: whole } : { page, findings };
}

/** Of all lines that are read, together; of none, nothing is less probable. */
function logProbability(findings: PageReading["findings"]): number {
  const read = findings.filter((finding) => finding !== undefined);
  if (read.length === 0) return Number.NEGATIVE_INFINITY;
  return read.reduce((sum, { candidates, free }) => sum + (candidates[0] ?? free).logProbability, 0);
}

/** The page with all its marks on one line; undefined where it is no field, or that is the line that was found. */
function oneField(page: Page): Page | undefined {
  const { labeling, lines } = page;
  const tallest = Math.max(0, ...lines.map(({ height }) => height));
  const found = lines.flatMap(({ glyphs }) => glyphs.map(({ box }) => box));
  if (found.length > 0 && found.reduce(unite).height > fieldHeight * tallest) return undefined;
  const marks = labeling.components.filter(({ box }) => box.height >= leastMark * labeling.height);
  if (marks.length === 0 || (lines.length === 1 && found.length >= marks.length)) return undefined;
  const glyphs = marks.map(glyphOf).sort((a, b) => a.box.x - b.box.x);
  const height = tallest || Math.max(...glyphs.map(({ box }) => box.height));
  return { ...page, lines: [{ glyphs, height }] };
}
