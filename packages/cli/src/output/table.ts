import { stripVTControlCharacters } from "node:util";
import { escapedLines } from "./escaped.ts";

/** One column: its heading, and its width in characters at least; a longer cell pushes its row to the right. */
export interface Column {
  readonly heading: string;
  readonly width: number;
  readonly align?: "right";
}

/**
 * A row of a table: cells padded to their columns' widths, two spaces between them. Color codes count for nothing; what else would
 * move the cursor or end the line is written out.
 */
export function tableRow(columns: readonly Column[], cells: readonly string[]): string {
  return columns
    .map(({ width, align }, i) => {
      const cell = oneLine(cells[i] ?? "");
      const padding = " ".repeat(Math.max(0, width - stripVTControlCharacters(cell).length));
      return align === "right" ? padding + cell : cell + padding;
    })
    .join("  ")
    .trimEnd();
}

/** A whole table, headings first, each column as wide as its widest cell. */
export function table(
  columns: readonly Omit<Column, "width">[],
  rows: readonly (readonly string[])[],
): string {
  const fitted = columns.map((column, i) => {
    const cells = [column.heading, ...rows.map((row) => oneLine(row[i] ?? ""))];
    return { ...column, width: Math.max(...cells.map((cell) => stripVTControlCharacters(cell).length)) };
  });
  return [columns.map(({ heading }) => heading), ...rows].map((row) => tableRow(fitted, row)).join("\n");
}

function oneLine(cell: string): string {
  return escapedLines(cell).replaceAll("\n", "\\n");
}
