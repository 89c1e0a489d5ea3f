import { Random } from "@numera/random";
import { type LineReading, linesOf, type Reader, type Reading, type Trace } from "@numera/reader";
import type { WriterDigits } from "@numera/trainer/drawings";
import type { Glyph, Labeling } from "@numera/vision";
import { type DisturbanceName, drawDisturbed } from "./disturbedLines.ts";

/** A mark that was read as one digit: cut out of its page, and as what it was read. */
export interface ReadMark {
  readonly kind: DisturbanceName;
  readonly digit: string;
  readonly confidence: number;
  readonly glyph: Glyph;
  readonly labeling: Labeling;
}

/**
 * Marks that a reader takes for digits: of clean lines all, of disturbed ones what is disturbed where the line is read wrong; of
 * lines of which the reader is sure.
 */
export async function gatherMarks(
  reader: Reader,
  kind: DisturbanceName,
  count: number,
  seed: number,
  source: WriterDigits,
  writers: readonly number[],
): Promise<ReadMark[]> {
  const marks: ReadMark[] = [];
  for (let i = 0; i < count; i++) {
    const { image, label, disturbed } = drawDisturbed(new Random(seed).at(kind, i), kind, source, writers);
    const trace = await reader.trace(image);
    if (!wasSure(trace.reading) || (trace.reading.text === label) !== (kind === "clean")) continue;
    const [scale] = trace.pages[0]!.page.toSource;
    const middle = disturbed && (disturbed.x + disturbed.width / 2) / scale;
    marks.push(...marksOf(trace, kind, middle));
  }
  return marks;
}

/** Whether all lines are sure, or would be without their stray strokes. */
export function wasSure(reading: Reading): boolean {
  const lines = linesOf(reading);
  const isSure = ({ verdict, evidence }: LineReading) =>
    verdict === "sure" || evidence?.strayStrokes !== undefined;
  return lines.length > 0 && lines.every(isSure);
}

/** The marks that were read as one digit each, or of these the ones that hold a column of the page. */
export function marksOf({ pages }: Trace, kind: ReadMark["kind"], column?: number): ReadMark[] {
  const marks: ReadMark[] = [];
  const [{ page, attempts, chosen }] = pages as [(typeof pages)[number]];
  for (const { line, decoded } of attempts[chosen]!) {
    if (decoded === undefined) continue;
    for (const glyph of line.glyphs) {
      const { box } = glyph;
      const holds = (x: number) => x >= box.x && x < box.x + box.width;
      if (column !== undefined && !holds(column)) continue;
      const own = decoded.characters.filter(({ box: { x, width } }) => holds(x + width / 2));
      if (own.length !== 1) continue;
      const [{ text, confidence }] = own as [(typeof own)[number]];
      marks.push({ kind, digit: text, confidence, ...cutOut(glyph, page.labeling) });
    }
  }
  return marks;
}

function cutOut(
  glyph: Glyph,
  { labels, width }: Labeling,
): { readonly glyph: Glyph; readonly labeling: Labeling } {
  const { box } = glyph;
  const own = new Int32Array(box.width * box.height);
  for (let y = 0; y < box.height; y++)
    for (let x = 0; x < box.width; x++) {
      const label = labels[(box.y + y) * width + box.x + x]!;
      if (glyph.labels.includes(label)) own[y * box.width + x] = label;
    }
  return {
    glyph: { ...glyph, box: { ...box, x: 0, y: 0 } },
    labeling: { width: box.width, height: box.height, labels: own, components: [] },
  };
}
