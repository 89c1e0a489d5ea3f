import type { CorruptionResult } from "../data/digitReportData.ts";
import { escapeHtml } from "../html/escape.ts";
import { percent } from "../text/percent.ts";
import { digitPicture } from "./digitPicture.ts";
import type { PngEncoder } from "./png.ts";

/** A digit under every corruption, with the accuracy that is left under it. */
export async function corruptionPictures(
  corruptions: readonly CorruptionResult[],
  encodePng: PngEncoder,
): Promise<string> {
  const pictures = corruptions.map(({ name, accuracy, ink }) => {
    const color = accuracy < 0.8 ? "var(--bad)" : accuracy < 0.95 ? "var(--c2)" : "var(--c3)";
    const bar = `<span class="track"><span class="bar" style="width:${(accuracy * 100).toFixed(1)}%;background:${color}"></span></span>`;
    const caption = `${bar}<b>${percent(accuracy, 2)}</b><br>${escapeHtml(name)}`;
    return digitPicture(ink, `a digit under ${name}`, caption, encodePng);
  });
  return `<div class="digits">${(await Promise.all(pictures)).join("")}</div>`;
}
