import type { Random } from "@numera/random";
import type { PlacedGlyph } from "../layout/glyph.ts";
import { type Affine, emPerFieldPixel } from "../layout/glyph.ts";
import type { Hand } from "../layout/hand.ts";
import type { CharacterBox } from "../stringSample.ts";
import type { InkLayer, Nib } from "./inkLayer.ts";

/**
 * Draws glyphs into the layer.
 *
 * @param toPixels from em to the layer's pixels
 * @returns the box of every glyph that is a character, in their order; undefined where one of them has no ink inside
 */
export function drawGlyphs(
  random: Random,
  layer: InkLayer,
  glyphs: readonly PlacedGlyph[],
  hand: Hand,
  toPixels: Affine,
): CharacterBox[] | undefined {
  const em = emPerFieldPixel(toPixels);
  const nib: Nib | undefined =
    hand.pen === "fountain"
      ? { angle: random.uniform(0, Math.PI), contrast: hand.halfWidth * em * random.uniform(0.2, 0.65) }
      : undefined;
  const boxes: CharacterBox[] = [];
  for (const { glyph, x, y } of glyphs) {
    const placed = compose(toPixels, [1, 0, 0, 1, x, y]);
    layer.resetExtent();
    if (glyph.field !== undefined) {
      const { field, toEm, growth } = glyph.field;
      layer.drawField(field, compose(placed, toEm), growth * em, nib);
    }
    for (const path of glyph.paths) layer.drawPath(transform(path, placed), glyph.halfWidth * em, nib);
    if (glyph.text === "") continue;
    const [left, top, right, bottom] = layer.extent as unknown as readonly [number, number, number, number];
    if (right < left) return undefined;
    boxes.push({ text: glyph.text, x: left, y: top, width: right - left + 1, height: bottom - top + 1 });
  }
  return boxes;
}

/** The map that does `second` first and then `first`. */
function compose(first: Affine, second: Affine): Affine {
  const [a, b, c, d, e, f] = first;
  const [g, h, i, j, k, l] = second;
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}

function transform(path: Float32Array, [a, b, c, d, e, f]: Affine): Float32Array {
  const moved = new Float32Array(path.length);
  for (let i = 0; i < path.length; i += 2) {
    moved[i] = a * path[i]! + c * path[i + 1]! + e;
    moved[i + 1] = b * path[i]! + d * path[i + 1]! + f;
  }
  return moved;
}
