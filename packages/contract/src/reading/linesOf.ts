import type { LineReading, PageReading, Reading } from "./reading.ts";

/** All lines of a reading or a page, in reading order. */
export function linesOf(reading: Reading | PageReading): LineReading[] {
  const pages = "pages" in reading ? reading.pages : [reading];
  return pages.flatMap(({ regions }) => regions.flatMap(({ lines }) => lines));
}
