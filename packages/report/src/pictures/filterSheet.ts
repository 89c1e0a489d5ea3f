import type { Planes } from "../data/digitReportData.ts";
import type { PngEncoder } from "./png.ts";
import { sheet } from "./sheet.ts";

/** The filters of a network's first convolution. */
export async function filterSheet(filters: Planes, encodePng: PngEncoder): Promise<string> {
  const { count, height, width } = filters;
  const text = {
    name: `${count} filters of ${height} by ${width}`,
    caption: `${count} filters of ${height} × ${width}`,
  };
  return `<div class="maps">${await sheet(filters, { columns: Math.min(count, 8), ...text }, encodePng)}</div>`;
}
