import { escapeHtml } from "./escape.ts";

export interface LegendEntry {
  readonly name: string;
  readonly colour: string;
  readonly dashed?: boolean;
}

/** What the lines of a chart are, above it. */
export function legendHtml(entries: readonly LegendEntry[]): string {
  const items = entries.map(
    ({ name, colour, dashed }) =>
      `<li><i${dashed ? ' class="dashed"' : ""} style="border-color:${colour}"></i>${escapeHtml(name)}</li>`,
  );
  return `<ul class="legend">${items.join("")}</ul>`;
}
