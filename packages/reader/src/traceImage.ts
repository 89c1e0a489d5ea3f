import type { Evidence } from "@numera/contract";
import type { Format } from "@numera/decoder";
import { type GrayImage, type Raster, readableGray } from "@numera/vision";
import { evidenceOf } from "./confidence/evidence.ts";
import { type JudgeOptions, type Judgment, judge } from "./confidence/judge.ts";
import { strayStrokes } from "./confidence/strokes/strayStrokes.ts";
import { cropLines } from "./page/cropLines.ts";
import { findLines, type TextLine } from "./page/findLines.ts";
import { findPages } from "./page/findPages.ts";
import { oneField } from "./page/oneField.ts";
import type { Page } from "./page/page.ts";
import { possibleTurns, turnedPages } from "./page/turnedPages.ts";
import { readingOf } from "./readingOf.ts";
import type { DecodedLine, LineReader } from "./strategies/lineReader.ts";
import type { LineTrace, PageTrace, Trace } from "./trace.ts";

export interface TraceOptions<Recognition> extends Pick<JudgeOptions, "threshold" | "calibration"> {
  readonly lineReader: LineReader<Recognition>;
  readonly format: Format | undefined;
}

/** A line that is at least so probable is right, whatever else one might see. */
const probable = 0.6;
/** A field read as a whole counts from this probability on: less is what noise has. */
const leastProbability = 0.1;
/** Neighbors and rules make this share of a line's ink; where more of it is no character, the reading is doubtful. */
const mostUnexplained = 0.6;
/** Only what is read tells so, and 6 and 9, 0, 1 and 8 are digits either way: no line is `sure`. */
const upsideDown = "the page is read upside down";

/** Reads an image: findPages -> findLines -> cropLines -> recognize -> decode -> judge. */
export async function traceImage<Recognition>(
  image: Raster,
  options: TraceOptions<Recognition>,
): Promise<Trace<Recognition>> {
  const gray = readableGray(image);
  const pages: PageTrace<Recognition>[] = [];
  for (const page of findPages(gray))
    pages.push(await upright(gray, await tracePage(page, options), options));
  return { pages, reading: readingOf(pages) };
}

/**
 * A page as it was read, or, where that is improbable and it is far more probable turned by quarters of a circle, as it was read so.
 * Of a page, today one, the whole image is turned.
 */
async function upright<Recognition>(
  gray: GrayImage,
  read: PageTrace<Recognition>,
  options: TraceOptions<Recognition>,
): Promise<PageTrace<Recognition>> {
  const found = read.attempts[read.chosen]!;
  const probability = logProbability(found) + logExplained(found, mostUnexplained);
  const turns = possibleTurns(
    read.page,
    found.map(({ line }) => line),
  );
  if (probability > Math.log(turns.from)) return read;
  let best = read;
  let most = Math.max(Math.log(turns.to), probability + Math.log(turns.times));
  for (const quarters of turns.quarters) {
    const [page] = turnedPages(gray, quarters);
    const turned = page && (await tracePage(page, options));
    const lines = turned?.attempts[turned.chosen] ?? [];
    const turnedProbability = logProbability(lines) + logExplained(lines);
    if (turnedProbability < most) continue;
    best = turned!;
    most = turnedProbability;
  }
  return best;
}

/**
 * Reads the lines of a page; where they are several or not probable, and the page may be a single field, it is also read as one
 * line of all its marks. What is more probable counts.
 */
async function tracePage<Recognition>(
  page: Page,
  options: TraceOptions<Recognition>,
): Promise<PageTrace<Recognition>> {
  const lines = findLines(page);
  const found = await traceLines(page, lines, options);
  const probability = logProbability(found);
  const isClear = lines.length === 1 && probability >= Math.log(probable);
  const field = options.lineReader.cropHeight === undefined || isClear ? undefined : oneField(page, lines);
  if (field === undefined) return { page, attempts: [found], chosen: 0 };
  const whole = await traceLines(page, [field], options);
  const isBetter = logProbability(whole) > Math.max(probability, Math.log(leastProbability));
  return { page, attempts: [found, whole], chosen: isBetter ? 1 : 0 };
}

async function traceLines<Recognition>(
  page: Page,
  lines: readonly TextLine[],
  { lineReader, format, ...judging }: TraceOptions<Recognition>,
): Promise<LineTrace<Recognition>[]> {
  const crops = lineReader.cropHeight === undefined ? [] : cropLines(page, lines, lineReader.cropHeight);
  const inputs = lines.map((line, i) => ({ line, crop: crops[i] }));
  const recognitions = await lineReader.recognize(page, inputs, format);
  const read = recognitions.map((recognition) => lineReader.decode(recognition, format));
  const company = companyOf(read);
  return inputs.map(({ line, crop }, i): LineTrace<Recognition> => {
    const recognition = recognitions[i]!;
    const decoded = read[i];
    const judged = decoded && judgeLine(decoded, line, page, company[i]!, { ...judging, format });
    const views = lineReader.viewsOf(recognition);
    return {
      line,
      crop,
      recognition,
      views,
      decoded,
      evidence: judged?.evidence,
      judgment: judged?.judgment,
    };
  });
}

/** Gathers evidence and judges by it. Stray strokes are looked for last, and only where the line would be sure without them. */
function judgeLine(
  decoded: DecodedLine,
  line: TextLine,
  page: Page,
  company: number,
  options: JudgeOptions,
): { readonly evidence: Evidence; readonly judgment: Judgment } {
  const evidence = evidenceOf(decoded, line, page, company);
  const vetoes = page.quarters === 2 ? [upsideDown] : [];
  const judgment = judge(decoded, { ...options, evidence, vetoes });
  const strays = judgment.verdict === "sure" ? strayStrokes(decoded, line, page) : [];
  if (strays.length === 0) return { evidence, judgment };
  const against = { ...evidence, strayStrokes: strays };
  return { evidence: against, judgment: judge(decoded, { ...options, evidence: against, vetoes }) };
}

/** Of the ink of all lines, how much stands where a character is read; where that is most of it, all. */
function logExplained(lines: readonly Pick<LineTrace, "line" | "evidence">[], most = 0): number {
  let [ink, unexplained] = [0, 0];
  for (const { line, evidence } of lines) {
    const area = line.glyphs.reduce((sum, glyph) => sum + glyph.area, 0);
    ink += area;
    unexplained += area * (evidence?.unexplainedInk ?? 1);
  }
  return unexplained > most * ink ? Math.log(Math.max(0.01, 1 - unexplained / ink)) : 0;
}

/** For each line the probability of the least probable of the others that are read; 1 where there are none. */
function companyOf(lines: readonly (DecodedLine | undefined)[]): number[] {
  const probabilities = lines.map((decoded) =>
    decoded === undefined ? 1 : Math.min(1, Math.exp((decoded.candidates[0] ?? decoded.free).logProbability)),
  );
  const [least = 1, next = 1] = [...probabilities].sort((a, b) => a - b);
  return probabilities.map((own) => (own === least ? next : least));
}

/** Of all lines that are read, together; of none, nothing is less probable. */
function logProbability(lines: readonly Pick<LineTrace, "decoded">[]): number {
  const read = lines.flatMap(({ decoded }) => decoded ?? []);
  if (read.length === 0) return Number.NEGATIVE_INFINITY;
  return read.reduce((sum, { candidates, free }) => sum + (candidates[0] ?? free).logProbability, 0);
}
