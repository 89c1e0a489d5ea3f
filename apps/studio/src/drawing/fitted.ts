import type { Stroke } from "./stroke.ts";

/** Strokes of a larger sheet made smaller, so that they lie on this one; the very same where they do. */
export function fitted(
  strokes: readonly Stroke[],
  sheet: { readonly width: number; readonly height: number },
): readonly Stroke[] {
  let [right, bottom] = [0, 0];
  for (const { points, width } of strokes) {
    for (const [x, y] of points) {
      right = Math.max(right, x + width);
      bottom = Math.max(bottom, y + width);
    }
  }
  const scale = Math.min(1, sheet.width / right, sheet.height / bottom);
  if (scale === 1) return strokes;
  return strokes.map(({ points, width, measured }) => ({
    points: points.map(([x, y, pressure]) => [x * scale, y * scale, pressure] as const),
    width: width * scale,
    measured,
  }));
}
