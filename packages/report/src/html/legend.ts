import { escapeHtml } from "./escape.ts";

export interface LegendEntry {
  readonly name: string;
  readonly color: string;
  /** What the chart draws it as; a line where it is left out. */
  readonly mark?: "line" | "dashed" | "dot" | "ring" | "cross";
}

/** What the lines and points of a chart are, above it. */
export function legendHtml(entries: readonly LegendEntry[]): string {
  const items = entries.map(
    ({ name, color, mark = "line" }) =>
      `<li><i class="${mark}" style="color:${color}"></i>${escapeHtml(name)}</li>`,
  );
  return `<ul class="legend">${items.join("")}</ul>`;
}
