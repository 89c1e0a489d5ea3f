import { toGrayscale } from "../grayscale.ts";
import type { Raster } from "../raster.ts";

/** Luma that differs by more than this from the border's is another thing than the border: ink on a card, not the ink's own color. */
const otherThing = 60;
/** So large a share of what is visible must differ for it to be something. */
const leastInside = 0.01;
/** The border's luma deviates by at most this where it is of one color. */
const oneColor = 40;
/** Writing has a longer border than a card has: `border^2 / area` is 16 of a square, about 80 of a digit. */
const leastWinding = 60;
/** Ink that is so many gray levels darker than white is laid over white, the ground that most ink is made for. */
const enoughOnWhite = 90;

/**
 * Lays a raster over the ground under which what is visible stands out; without transparency it is returned as it is.
 *
 * - A card with something on it (pixels inside that are not like its border): over the border's color, so that the border
 *   vanishes.
 * - Ink of one color: over white or, where it is light, over black.
 * - Ink of light and dark colors: no ground shows both, and alpha itself is the ink, black on white.
 * - The same alpha everywhere says nothing and is left out.
 */
export function overGround(raster: Raster): Raster {
  if (raster.channels !== 4) return raster;
  const alpha = alphaRange(raster);
  if (alpha.least === 255) return raster;
  if (alpha.least === alpha.most) return laidOver(raster, [0, 0, 0], 255);
  const ground = groundOf(raster, alpha.most / 2);
  return ground === "alpha" ? alphaAsInk(raster, alpha.most) : laidOver(raster, ground);
}

type Rgb = readonly [red: number, green: number, blue: number];
const white: Rgb = [255, 255, 255];
const black: Rgb = [0, 0, 0];

function alphaRange({ data }: Raster): { readonly least: number; readonly most: number } {
  let [least, most] = [255, 0];
  for (let p = 3; p < data.length; p += 4) {
    if (data[p]! < least) least = data[p]!;
    if (data[p]! > most) most = data[p]!;
  }
  return { least, most };
}

/** @param visible alpha from which on a pixel is seen */
function groundOf(raster: Raster, visible: number): Rgb | "alpha" {
  const { width, data } = raster;
  const luma = toGrayscale(withoutAlpha(raster)).data;
  const isHidden = (i: number) => data[4 * i + 3]! < visible;
  const border: number[] = [];
  let area = 0;
  for (let i = 0; i < luma.length; i++) {
    if (isHidden(i)) continue;
    area++;
    const x = i % width;
    const beside =
      (x > 0 && isHidden(i - 1)) ||
      (x + 1 < width && isHidden(i + 1)) ||
      (i >= width && isHidden(i - width)) ||
      (i + width < luma.length && isHidden(i + width));
    if (beside) border.push(i);
  }
  if (border.length === 0) return white;
  const mean = (of: (i: number) => number) => border.reduce((sum, i) => sum + of(i), 0) / border.length;
  const level = mean((i) => luma[i]!);
  let inside = 0;
  for (let i = 0; i < luma.length; i++) if (Math.abs(luma[i]! - level) > otherThing && !isHidden(i)) inside++;
  if (inside < leastInside * area) return 255 - level >= enoughOnWhite ? white : black;
  if (mean((i) => (luma[i]! - level) ** 2) <= oneColor ** 2)
    return [0, 1, 2].map((c) => Math.round(mean((i) => data[4 * i + c]!))) as unknown as Rgb;
  return border.length ** 2 > leastWinding * area ? "alpha" : white;
}

/** RGB over a ground: `c a + ground (1 - a)`. @param alpha for all pixels, in place of their own */
function laidOver({ width, height, data }: Raster, ground: Rgb, alpha?: number): Raster {
  const rgb = new Uint8Array(3 * width * height);
  for (let from = 0, to = 0; from < data.length; from += 4, to += 3) {
    const a = alpha ?? data[from + 3]!;
    for (let c = 0; c < 3; c++)
      rgb[to + c] = Math.round((data[from + c]! * a + ground[c]! * (255 - a)) / 255);
  }
  return { width, height, channels: 3, data: rgb };
}

function withoutAlpha(raster: Raster): Raster {
  return laidOver(raster, black, 255);
}

function alphaAsInk({ width, height, data }: Raster, most: number): Raster {
  const gray = new Uint8Array(width * height);
  for (let i = 0; i < gray.length; i++) gray[i] = 255 - Math.round((255 * data[4 * i + 3]!) / most);
  return { width, height, channels: 1, data: gray };
}
