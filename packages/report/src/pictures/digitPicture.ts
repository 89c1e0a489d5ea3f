import type { Ink } from "../data/digitReportData.ts";
import { escapeHtml } from "../html/escape.ts";
import { dataUri, type PngEncoder } from "./png.ts";

const SIDE = 28;

/**
 * A digit, black on white.
 * @param name what it is, for those who cannot see it
 * @param caption HTML below it
 */
export async function digitPicture(
  ink: Ink,
  name: string,
  caption: string,
  encodePng: PngEncoder,
): Promise<string> {
  const data = Uint8Array.from(ink, (value) => 255 - Math.round(255 * Math.min(1, Math.max(0, value))));
  const source = await dataUri({ width: SIDE, height: SIDE, channels: 1, data }, encodePng);
  return `<figure class="digit"><img src="${source}" width="${SIDE}" height="${SIDE}" alt="${escapeHtml(name)}"><figcaption>${caption}</figcaption></figure>`;
}
