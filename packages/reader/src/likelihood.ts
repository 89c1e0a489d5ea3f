import type { LineTrace } from "./trace.ts";

/** Of all lines that are read, together; of none, nothing is less probable. */
export function logProbability(lines: readonly Pick<LineTrace, "decoded">[]): number {
  const read = lines.flatMap(({ decoded }) => decoded ?? []);
  if (read.length === 0) return Number.NEGATIVE_INFINITY;
  return read.reduce((sum, { candidates, free }) => sum + (candidates[0] ?? free).logProbability, 0);
}

/** Of the ink of all lines, how much stands where a character is read; where that is most of it, all. */
export function logExplained(lines: readonly Pick<LineTrace, "line" | "evidence">[], most = 0): number {
  let [ink, unexplained] = [0, 0];
  for (const { line, evidence } of lines) {
    const area = line.glyphs.reduce((sum, glyph) => sum + glyph.area, 0);
    ink += area;
    unexplained += area * (evidence?.unexplainedInk ?? 1);
  }
  return unexplained > most * ink ? Math.log(Math.max(0.01, 1 - unexplained / ink)) : 0;
}
