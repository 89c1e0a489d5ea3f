import { linesOf, type Reading } from "@numera/contract";
import { csvFormatRow } from "d3-dsv";

/** A reading and the name of what it was read on. */
export interface NamedReading {
  readonly name: string;
  readonly reading: Reading;
}

/** A table of readings (RFC 4180), a row for each line. */
export function readingsCsv(readings: readonly NamedReading[]): string {
  const rows = readings.flatMap(({ name, reading }) => {
    const lines = linesOf(reading);
    if (lines.length === 0) return [[name, "", "", "", "", "no digits found"]];
    return lines.map(({ text, confidence, verdict, reasons }, i) => [
      name,
      `${i + 1}`,
      text,
      confidence.toFixed(6),
      verdict,
      reasons.join("; "),
    ]);
  });
  const header = ["file", "line", "text", "confidence", "verdict", "reasons"];
  return [header, ...rows].map((row) => `${csvFormatRow(row)}\r\n`).join("");
}
