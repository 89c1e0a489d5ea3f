import type { MistakenImage } from "../data/digitReportData.ts";
import { escapeHtml } from "../html/escape.ts";
import { percent } from "../text/percent.ts";
import { digitPicture } from "./digitPicture.ts";
import type { PngEncoder } from "./png.ts";

/** Pictures that are shown at most. */
const MOST = 40;

/** The most confident mistakes side by side. @param classes names of the classes */
export async function mistakePictures(
  mistakes: readonly MistakenImage[],
  classes: readonly string[],
  encodePng: PngEncoder,
): Promise<string> {
  const pictures = mistakes.slice(0, MOST).map(({ index, label, read, confidence, ink }) => {
    const [was, is] = [classes[read]!, classes[label]!];
    const caption = `<b class="bad">${escapeHtml(was)}</b> is <b>${escapeHtml(is)}</b><br>${percent(confidence, 1)}<br>#${index}`;
    return digitPicture(ink, `a ${is} that was read as ${was}`, caption, encodePng);
  });
  const more = mistakes.length > MOST ? `<p>… and ${mistakes.length - MOST} more</p>` : "";
  return `<div class="digits">${(await Promise.all(pictures)).join("")}</div>${more}`;
}
