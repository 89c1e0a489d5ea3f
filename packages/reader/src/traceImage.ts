import { type Raster, readableGray } from "@numera/vision";
import { logProbability } from "./likelihood.ts";
import { findLines } from "./page/findLines.ts";
import { findPages } from "./page/findPages.ts";
import { oneField } from "./page/oneField.ts";
import type { Page } from "./page/page.ts";
import { readingOf } from "./readingOf.ts";
import { textOf } from "./strategies/lineReader.ts";
import type { LineTrace, PageTrace, Trace } from "./trace.ts";
import { type TraceOptions, traceLines } from "./traceLines.ts";
import { uprightPage } from "./uprightPage.ts";

/** A line that is at least so probable is right, whatever else one might see. */
const probable = 0.6;
/** A field read as a whole counts from this probability on: less is what noise has. */
const leastProbability = 0.1;

/**
 * Reads an image: findPages -> findLines -> cropLines -> recognize -> decode -> judge.
 * @param timeLimit seconds, after which no further line is begun
 */
export async function traceImage<Recognition>(
  image: Raster,
  { timeLimit, ...options }: Omit<TraceOptions<Recognition>, "deadline"> & { readonly timeLimit: number },
): Promise<Trace<Recognition>> {
  const deadline = performance.now() + 1000 * timeLimit;
  const gray = readableGray(image);
  const pages: PageTrace<Recognition>[] = [];
  for (const page of findPages(gray)) {
    const trace = (one: Page) => tracePage(one, { ...options, deadline });
    pages.push(await uprightPage(gray, await trace(page), trace));
  }
  return { pages, reading: readingOf(pages) };
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
  const left = lines.slice(found.length);
  if (left.length > 0) return { page, attempts: [found], chosen: 0, left };
  const probability = logProbability(found);
  const isClear = lines.length === 1 && probability >= Math.log(probable);
  const field = options.lineReader.cropHeight === undefined || isClear ? undefined : oneField(page, lines);
  if (field === undefined) return { page, attempts: [found], chosen: 0, left };
  const whole = await traceLines(page, [field], options);
  const least = isStackedFraction(found, whole) ? Number.NEGATIVE_INFINITY : probability;
  const isBetter = logProbability(whole) > Math.max(least, Math.log(leastProbability));
  return { page, attempts: [found, whole], chosen: isBetter ? 1 : 0, left };
}

/** Whether a bar is read between what was found as several lines: each of them by itself is as probable, and none says what both do. */
function isStackedFraction(lines: readonly LineTrace[], [whole]: readonly LineTrace[]): boolean {
  const hasBar = ({ decoded }: LineTrace) => decoded !== undefined && textOf(decoded).includes("/");
  return lines.length > 1 && whole !== undefined && hasBar(whole) && !lines.some(hasBar);
}
