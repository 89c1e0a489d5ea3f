import type { Evidence } from "@numera/contract";
import type { Format } from "@numera/decoder";
import { asGivenOut } from "./asGivenOut.ts";
import { evidenceOf } from "./confidence/evidence.ts";
import { type JudgeOptions, type Judgment, judge } from "./confidence/judge.ts";
import { lettersDoubt } from "./confidence/lettersDoubt.ts";
import { strayStrokes } from "./confidence/strokes/strayStrokes.ts";
import { cropLines } from "./page/cropLines.ts";
import type { TextLine } from "./page/findLines.ts";
import type { Page } from "./page/page.ts";
import type { DecodedLine, LineReader } from "./strategies/lineReader.ts";
import type { LineTrace } from "./trace.ts";

export interface TraceOptions<Recognition> extends Pick<JudgeOptions, "threshold" | "calibration"> {
  readonly lineReader: LineReader<Recognition>;
  readonly format: Format | undefined;
  /** When no further line is begun, in milliseconds of `performance.now()`. */
  readonly deadline: number;
}

/** Lines that are cut and recognized at a time: between them, time may run out. */
const linesAtATime = 16;
/** Only what is read tells so, and 6 and 9, 0, 1 and 8 are digits either way: no line is `sure`. */
const upsideDown = "the page is read upside down";

/**
 * Reads lines of a page: cropLines -> recognize -> decode -> judge.
 * @returns what became of each line, up to the last one that was begun in time
 */
export async function traceLines<Recognition>(
  page: Page,
  lines: readonly TextLine[],
  { lineReader, format, deadline, ...judging }: TraceOptions<Recognition>,
): Promise<LineTrace<Recognition>[]> {
  const read: Omit<LineTrace<Recognition>, "evidence" | "judgment">[] = [];
  while (read.length < lines.length && (read.length === 0 || performance.now() < deadline)) {
    const some = lines.slice(read.length, read.length + linesAtATime);
    const crops = lineReader.cropHeight === undefined ? [] : cropLines(page, some, lineReader.cropHeight);
    const inputs = some.map((line, i) => ({ line, crop: crops[i] }));
    const recognitions = await lineReader.recognize(page, inputs, format);
    for (const [i, recognition] of recognitions.entries()) {
      const views = lineReader.viewsOf(recognition);
      const decoded = lineReader.decode(recognition, format);
      read.push({ ...inputs[i]!, recognition, views, decoded: decoded && asGivenOut(decoded, format) });
    }
  }
  const company = companyOf(read.map(({ decoded }) => decoded));
  return read.map((line, i): LineTrace<Recognition> => {
    const judged =
      line.decoded && judgeLine(line.decoded, line.line, page, company[i]!, { ...judging, format });
    return { ...line, evidence: judged?.evidence, judgment: judged?.judgment };
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
  const letters = lettersDoubt(decoded.letters?.named ?? []);
  const vetoes = [...(page.quarters === 2 ? [upsideDown] : []), ...(letters === undefined ? [] : [letters])];
  const judgment = judge(decoded, { ...options, evidence, vetoes });
  const strays = judgment.verdict === "sure" ? strayStrokes(decoded, line, page) : [];
  if (strays.length === 0) return { evidence, judgment };
  const against = { ...evidence, strayStrokes: strays };
  return { evidence: against, judgment: judge(decoded, { ...options, evidence: against, vetoes }) };
}

/** For each line the probability of the least probable of the others that are read; 1 where there are none. */
function companyOf(lines: readonly (DecodedLine | undefined)[]): number[] {
  const probabilities = lines.map((decoded) =>
    decoded === undefined ? 1 : Math.min(1, Math.exp((decoded.candidates[0] ?? decoded.free).logProbability)),
  );
  const [least = 1, next = 1] = [...probabilities].sort((a, b) => a - b);
  return probabilities.map((own) => (own === least ? next : least));
}
