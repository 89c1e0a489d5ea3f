import { escapeHtml } from "./escape.ts";

/** A cell that is HTML already, in place of text. */
export interface HtmlCell {
  readonly html: string;
}

export type Cell = string | HtmlCell;

/** A table whose first column is left, all others right; on a narrow screen it scrolls by itself. */
export function tableHtml(headings: readonly string[], rows: readonly (readonly Cell[])[]): string {
  const head = headings.map((heading) => `<th>${escapeHtml(heading)}</th>`).join("");
  const body = rows
    .map((row) => `<tr>${row.map((cell) => `<td>${cellHtml(cell)}</td>`).join("")}</tr>`)
    .join("");
  return `<div class="scroll"><table><thead><tr>${head}</tr></thead><tbody>${body}</tbody></table></div>`;
}

function cellHtml(cell: Cell): string {
  return typeof cell === "string" ? escapeHtml(cell) : cell.html;
}
