import type { Mistake } from "@numera/trainer";
import { percent } from "../../output/percent.ts";
import { escapeHtml } from "../html/escape.ts";
import { digitPicture } from "./digitPicture.ts";

/** Pictures that are shown at most. */
const MOST = 40;

/** The surest mistakes side by side. @param images `[N, 28, 28]`, ink 1 and paper 0 */
export async function mistakePictures(
  mistakes: readonly Mistake[],
  images: Float32Array,
  classes: readonly string[],
): Promise<string> {
  const pictures = mistakes.slice(0, MOST).map(({ index, label, read, confidence }) => {
    const [was, is] = [escapeHtml(classes[read]!), escapeHtml(classes[label]!)];
    const caption = `<b class="bad">${was}</b> is <b>${is}</b><br>${percent(confidence, 1)}<br>#${index}`;
    return digitPicture(
      images.subarray(index * 784, (index + 1) * 784),
      `a ${is} that was read as ${was}`,
      caption,
    );
  });
  const more = mistakes.length > MOST ? `<p>… and ${mistakes.length - MOST} more</p>` : "";
  return `<div class="digits">${(await Promise.all(pictures)).join("")}</div>${more}`;
}
