import { SIDE } from "./corruption.ts";

export type Segment = readonly [x0: number, y0: number, x1: number, y1: number];

/**
 * Lays ink along segments over the image: 1 within `thickness / 2` pixels of them, fading over one more pixel. Where the
 * image has more ink already, it stays.
 */
export function drawSegments(
  image: Float32Array,
  segments: readonly Segment[],
  thickness: number,
): Float32Array {
  return Float32Array.from(image, (ink, i) => {
    const [x, y] = [i % SIDE, Math.floor(i / SIDE)];
    const nearest = Math.min(...segments.map((segment) => distanceTo(segment, x, y)));
    return Math.max(ink, Math.min(1, Math.max(0, thickness / 2 + 0.5 - nearest)));
  });
}

function distanceTo([x0, y0, x1, y1]: Segment, x: number, y: number): number {
  const [dx, dy] = [x1 - x0, y1 - y0];
  const squared = dx * dx + dy * dy;
  const along = squared === 0 ? 0 : Math.min(1, Math.max(0, ((x - x0) * dx + (y - y0) * dy) / squared));
  return Math.hypot(x - x0 - along * dx, y - y0 - along * dy);
}
