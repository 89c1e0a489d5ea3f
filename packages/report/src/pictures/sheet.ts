import type { Planes } from "../data/digitReportData.ts";
import { escapeHtml } from "../html/escape.ts";
import { mosaic } from "./mosaic.ts";
import { dataUri, type PngEncoder } from "./png.ts";

/**
 * Planes as one picture.
 * @param name what they are, for those who cannot see them
 * @param caption below the picture
 */
export async function sheet(
  planes: Planes,
  { columns, name, caption }: { readonly columns: number; readonly name: string; readonly caption: string },
  encodePng: PngEncoder,
): Promise<string> {
  const source = await dataUri(mosaic(planes, columns), encodePng);
  return `<figure class="sheet"><img src="${source}" alt="${escapeHtml(name)}">${escapeHtml(caption)}</figure>`;
}
