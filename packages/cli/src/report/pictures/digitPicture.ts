import { escapeHtml } from "../html/escape.ts";
import { dataUri } from "./dataUri.ts";

const SIDE = 28;

/**
 * A digit, black on white, with HTML under it.
 * @param ink `[28, 28]`, ink 1 and paper 0
 * @param name what it is, for those who cannot see it
 */
export async function digitPicture(ink: Float32Array, name: string, caption = ""): Promise<string> {
  const data = Uint8Array.from(ink, (value) => 255 - Math.round(255 * Math.min(1, Math.max(0, value))));
  const source = await dataUri({ width: SIDE, height: SIDE, channels: 1, data });
  const below = caption === "" ? "" : `<figcaption>${caption}</figcaption>`;
  return `<figure class="digit"><img src="${source}" width="${SIDE}" height="${SIDE}" alt="${escapeHtml(name)}">${below}</figure>`;
}
