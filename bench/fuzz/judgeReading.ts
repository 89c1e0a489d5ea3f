import { pageContract, pageObject, parseContract, type Reading, readingContract } from "@numera/contract";
import type { ReaderChoice } from "@numera/reader";
import type { Raster } from "@numera/vision";

/** What an image was read as, how, and how long it took. */
export interface JudgedRun {
  readonly reading: Reading;
  readonly image: Pick<Raster, "width" | "height">;
  readonly choice: ReaderChoice;
  /** In seconds, as the next. */
  readonly timeLimit: number;
  readonly seconds: number;
}

/** What is wrong with a reading, a sentence; undefined where nothing is. */
export function judgeReading({ reading, image, choice, timeLimit, seconds }: JudgedRun): string | undefined {
  if (seconds > timeLimit + 1) return `it took ${seconds.toFixed(1)} s, the limit is ${timeLimit} s`;
  try {
    parseContract(readingContract, JSON.stringify(reading), "the reading");
    for (const page of reading.pages)
      parseContract(pageContract, JSON.stringify(pageObject(page)), "the page");
  } catch (error) {
    return (error as Error).message;
  }
  const lines = reading.pages.flatMap(({ regions }) => regions.flatMap((region) => region.lines));
  if (reading.text !== lines.map(({ text }) => text).join("\n")) return "its text is not that of its lines";
  if ((reading.text === "") !== (reading.verdict === "none"))
    return `its verdict is ${reading.verdict}, its text "${reading.text}"`;
  for (const { text, box, verdict, reasons } of lines) {
    const isInside =
      box.x >= 0 && box.y >= 0 && box.x + box.width <= image.width && box.y + box.height <= image.height;
    if (!isInside || !(box.width >= 1 && box.height >= 1)) return `a box is ${JSON.stringify(box)}`;
    if (verdict === "sure" && reasons.length > 0)
      return `"${text}" is sure, and has reasons: ${reasons.join("; ")}`;
    if (choice.format === undefined && !/^[0-9]*$/.test(text))
      return `"${text}" is read where digits alone may be`;
  }
  return undefined;
}
