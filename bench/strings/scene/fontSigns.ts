import { readFile } from "node:fs/promises";
import type { GrayImage } from "@numera/vision";
import { toGrayscale } from "@numera/vision";
import { decodeImage } from "@numera/vision/node";
import sharp from "sharp";
import type { Sign } from "./hand.ts";

/** Height of these pictures' digits, in pixels. */
export const FONT_DIGIT_HEIGHT = 40;

export type FontSigns = ReadonlyMap<string, Readonly<Record<Sign, GrayImage>>>;

/** The signs of fontSigns.json by their font: ink is 255, cut to the ink. */
export async function loadFontSigns(): Promise<FontSigns> {
  const { fonts } = JSON.parse(await readFile(new URL("./fontSigns.json", import.meta.url), "utf8")) as {
    readonly fonts: readonly { readonly font: string; readonly signs: Record<Sign, string> }[];
  };
  const loaded = new Map<string, Record<Sign, GrayImage>>();
  for (const { font, signs } of fonts) {
    const pictures: Partial<Record<Sign, GrayImage>> = {};
    for (const [sign, png] of Object.entries(signs)) {
      pictures[sign as Sign] = toGrayscale(
        await decodeImage(sharp, Buffer.from(png, "base64"), { name: font }),
      );
    }
    loaded.set(font, pictures as Record<Sign, GrayImage>);
  }
  return loaded;
}
