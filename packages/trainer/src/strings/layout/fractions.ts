import type { Random } from "@numera/random";
import type { Fraction } from "../labels/label.ts";
import { spline } from "../strokes/spline.ts";
import { type Glyph, type PlacedGlyph, strokeGlyph } from "./glyph.ts";
import type { Hand } from "./hand.ts";
import { type Extent, extentOf } from "./profile.ts";

/** How small a fraction's digits are beside a whole number's. */
export function fractionSize(random: Random, { form }: Fraction): number {
  return form === "in line" ? 1 : random.uniform(0.42, 0.68);
}

/**
 * A fraction whose digits stand above and below a level bar, from x = `left` on.
 *
 * @param digits its glyphs about their own origins, the bar's left out @param above how many of them stand above
 * @returns the glyphs in the order of the text, the bar ("/") among them
 */
export function stackedFraction(
  random: Random,
  hand: Hand,
  digits: readonly Glyph[],
  above: number,
  left: number,
): PlacedGlyph[] {
  const height = random.uniform(-0.56, -0.36);
  const gap = random.uniform(0.04, 0.14);
  const rows = [digits.slice(0, above), digits.slice(above)].map((row) => inARow(random, row));
  const width = Math.max(...rows.map((row) => row.width));
  const reach = random.uniform(0.02, 0.16);
  const tilt = random.uniform(-0.14, 0.05) * width;
  const path = spline([
    -reach,
    height - tilt / 2,
    width / 2,
    height + 0.02 * random.normal(),
    width + reach,
    height + tilt / 2,
  ]);
  const bar: PlacedGlyph = { glyph: strokeGlyph("/", [path], hand.halfWidth), x: left + reach, y: 0 };
  const [top, bottom] = rows.map(({ glyphs, width: own, extent }, row) =>
    glyphs.map(({ glyph, x, y }) => ({
      glyph,
      x: left + reach + x + (width - own) / 2,
      y: y + height + (row === 0 ? -gap - extent.bottom : gap - extent.top),
    })),
  );
  return [...top!, bar, ...bottom!];
}

interface Row {
  readonly glyphs: readonly PlacedGlyph[];
  readonly width: number;
  readonly extent: Pick<Extent, "top" | "bottom">;
}

function inARow(random: Random, glyphs: readonly Glyph[]): Row {
  let [end, top, bottom] = [0, Infinity, -Infinity];
  const placed = glyphs.map((glyph) => {
    const extent = extentOf(glyph.profile) ?? { left: 0, right: 0, top: 0, bottom: 0 };
    const x = end - extent.left;
    end += extent.right - extent.left + random.uniform(0.02, 0.1);
    top = Math.min(top, extent.top);
    bottom = Math.max(bottom, extent.bottom);
    return { glyph, x, y: 0.02 * random.normal() };
  });
  return { glyphs: placed, width: end, extent: { top, bottom } };
}
