import { firstFilters } from "@numera/trainer";
import { dataUri } from "./dataUri.ts";
import { mosaic } from "./mosaic.ts";

/** The filters of a model's first convolution; undefined where it has none. */
export async function filterSheet(model: Uint8Array): Promise<string | undefined> {
  const filters = firstFilters(model);
  if (!filters) return undefined;
  const { count, height, width, weights } = filters;
  const source = await dataUri(mosaic(weights, count, height, width, Math.min(count, 8)));
  return `<div class="maps"><figure class="sheet"><img src="${source}" alt="${count} filters of ${height} by ${width}">${count} filters of ${height} × ${width}</figure></div>`;
}
