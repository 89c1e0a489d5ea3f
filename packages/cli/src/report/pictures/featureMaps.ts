import type { ModelInspection } from "@numera/trainer";
import { escapeHtml } from "../html/escape.ts";
import { dataUri } from "./dataUri.ts";
import { digitPicture } from "./digitPicture.ts";
import { mosaic } from "./mosaic.ts";

/** Maps of a layer that are shown at most. */
const MOST_MAPS = 32;
/** Layers that are shown at most: the first of them, evenly chosen. */
const MOST_LAYERS = 6;

/** The feature maps of the layers that activate, for one image. @param ink `[28, 28]` */
export async function featureMaps(
  { layers, activations }: ModelInspection,
  ink: Float32Array,
): Promise<string> {
  const activated = layers.filter(
    ({ opType, shape }) => shape.length === 3 && ["Relu", "Tanh", "Gelu"].includes(opType),
  );
  const step = Math.max(1, Math.ceil(activated.length / MOST_LAYERS));
  const chosen = activated.filter((_, i) => i % step === 0);
  const sheets = chosen.map(async ({ output, shape, inputs }) => {
    const [channels, height, width] = shape as [number, number, number];
    const shown = Math.min(MOST_MAPS, channels);
    const values = activations.get(output)!.data as Float32Array;
    const source = await dataUri(mosaic(values, shown, height, width, 8));
    const name = nameOf(inputs[0]!, layers);
    const note = `${name}: ${shown} of ${channels} maps, ${height} × ${width}`;
    return `<figure class="sheet"><img src="${source}" alt="${escapeHtml(note)}">${escapeHtml(note)}</figure>`;
  });
  const input = await digitPicture(ink, "the image", "the image");
  return `<div class="maps">${input}${(await Promise.all(sheets)).join("")}</div>`;
}

/** The nearest layer with weights at or before a value. */
function nameOf(value: string, layers: ModelInspection["layers"]): string {
  const layer = layers.find(({ output }) => output === value);
  if (!layer) return "image";
  return layer.name !== layer.opType || layer.inputs[0] === undefined
    ? layer.name
    : nameOf(layer.inputs[0], layers);
}
