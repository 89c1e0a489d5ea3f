import type { ExampleImage } from "../data/digitReportData.ts";
import { digitPicture } from "./digitPicture.ts";
import type { PngEncoder } from "./png.ts";
import { sheet } from "./sheet.ts";

/** Maps of a layer that are shown at most. */
const MOST_MAPS = 32;
/** Layers that are shown at most, evenly chosen. */
const MOST_LAYERS = 6;

/** An image, and the feature maps that the network makes of it. */
export async function featureMapSheets(
  { ink, featureMaps }: Pick<ExampleImage, "ink" | "featureMaps">,
  encodePng: PngEncoder,
): Promise<string> {
  const step = Math.max(1, Math.ceil(featureMaps.length / MOST_LAYERS));
  const chosen = featureMaps.filter((_, i) => i % step === 0);
  const sheets = chosen.map((maps) => {
    const { layer, count, height, width } = maps;
    const shown = Math.min(MOST_MAPS, count);
    const text = `${layer}: ${shown} of ${count} maps, ${height} × ${width}`;
    return sheet({ ...maps, count: shown }, { columns: 8, name: text, caption: text }, encodePng);
  });
  const input = await digitPicture(ink, "the image", "the image", encodePng);
  return `<div class="maps">${input}${(await Promise.all(sheets)).join("")}</div>`;
}
