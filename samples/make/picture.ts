import type { PenStroke } from "./handwriting.ts";

export type Color = readonly [red: number, green: number, blue: number];

/** A color picture in the making: RGB 0..1, row-major, `data.length === width * height * 3`. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly data: Float32Array;
}

/** A picture whose pixel (x, y) is what `colorAt` says. */
export function paint(
  width: number,
  height: number,
  colorAt: (x: number, y: number, index: number) => Color,
): Picture {
  const data = new Float32Array(width * height * 3);
  for (let y = 0, i = 0; y < height; y++) {
    for (let x = 0; x < width; x++, i++) data.set(colorAt(x, y, i), i * 3);
  }
  return { width, height, data };
}

/** Sheet of one color, its brightness varied by the sum of the given textures. */
export function sheet(width: number, height: number, color: Color, ...textures: Float32Array[]): Picture {
  return paint(width, height, (_x, _y, i) => {
    const light = textures.reduce((sum, texture) => sum + texture[i]!, 1);
    return [color[0] * light, color[1] * light, color[2] * light];
  });
}

/** Lays ink over the picture, changing it: `coverage` `[height, width]` is 0 (paper) to 1 (ink). */
export function lay(picture: Picture, coverage: Float32Array, ink: Color): void {
  for (let i = 0; i < coverage.length; i++) {
    const alpha = coverage[i]!;
    if (alpha === 0) continue;
    for (let c = 0; c < 3; c++) {
      picture.data[i * 3 + c] = picture.data[i * 3 + c]! * (1 - alpha) + ink[c]! * alpha;
    }
  }
}

/**
 * How much of each pixel the pen covers, 0..1: discs as wide as the pressure makes the pen, swept along the path.
 *
 * @param thickness of the line at pressure 1, in pixels
 * @param softness how far the edge blurs, in pixels: 1 for a crisp pen, more for felt or chalk
 */
export function trace(
  strokes: readonly PenStroke[],
  width: number,
  height: number,
  thickness: number,
  softness = 1,
): Float32Array {
  const coverage = new Float32Array(width * height);
  for (const stroke of strokes) {
    for (let i = 1; i < stroke.length; i++) {
      const a = stroke[i - 1]!;
      const b = stroke[i]!;
      const reach = (thickness * Math.max(a.pressure, b.pressure)) / 2 + softness;
      const lengthSquared = (b.x - a.x) ** 2 + (b.y - a.y) ** 2;
      const bottom = Math.min(height - 1, Math.ceil(Math.max(a.y, b.y) + reach));
      const right = Math.min(width - 1, Math.ceil(Math.max(a.x, b.x) + reach));
      for (let y = Math.max(0, Math.floor(Math.min(a.y, b.y) - reach)); y <= bottom; y++) {
        for (let x = Math.max(0, Math.floor(Math.min(a.x, b.x) - reach)); x <= right; x++) {
          const t =
            lengthSquared === 0
              ? 0
              : Math.min(1, Math.max(0, ((x - a.x) * (b.x - a.x) + (y - a.y) * (b.y - a.y)) / lengthSquared));
          const radius = (thickness * (a.pressure + (b.pressure - a.pressure) * t)) / 2;
          const gap = radius - Math.hypot(x - a.x - (b.x - a.x) * t, y - a.y - (b.y - a.y) * t);
          const covered = Math.min(1, Math.max(0, gap / softness + 0.5));
          const at = y * width + x;
          if (covered > coverage[at]!) coverage[at] = covered;
        }
      }
    }
  }
  return coverage;
}
