/** Lines over the digit. */
import { type Corruption, SIDE } from "./corruption.ts";

type Segment = readonly [x0: number, y0: number, x1: number, y1: number];

/**
 * Lays ink along segments over the image: 1 within `thickness / 2` pixels of them, fading over one more pixel. Where the
 * image has more ink already, it stays.
 */
function drawSegments(image: Float32Array, segments: readonly Segment[], thickness: number): Float32Array {
  const drawn = image.slice();
  const reach = thickness / 2 + 0.5;
  for (const segment of segments) {
    const [x0, y0, x1, y1] = segment;
    const [left, right] = within(x0, x1, reach);
    const [top, bottom] = within(y0, y1, reach);
    for (let y = top; y <= bottom; y++) {
      for (let x = left; x <= right; x++) {
        const ink = Math.min(1, reach - distanceTo(segment, x, y));
        if (ink > drawn[y * SIDE + x]!) drawn[y * SIDE + x] = ink;
      }
    }
  }
  return drawn;
}

/** The first and the last row or column of the image that may be less than `reach` from what lies between `a` and `b`. */
function within(a: number, b: number, reach: number): [first: number, last: number] {
  const first = Math.floor(Math.min(a, b) - reach);
  const last = Math.ceil(Math.max(a, b) + reach);
  return [Math.max(0, first), Math.min(SIDE - 1, last)];
}

function distanceTo([x0, y0, x1, y1]: Segment, x: number, y: number): number {
  const [dx, dy] = [x1 - x0, y1 - y0];
  const squared = dx * dx + dy * dy;
  const along = squared === 0 ? 0 : Math.min(1, Math.max(0, ((x - x0) * dx + (y - y0) * dy) / squared));
  return Math.hypot(x - x0 - along * dx, y - y0 - along * dy);
}

/** Pixels from dot to dot. */
const DOT_STEP = 4;

/** Dotted lines straight across the image: from a place on the left edge to one on the right, and one from top to bottom. */
export const dottedLine: Corruption = {
  name: "dotted line",
  apply(image, random) {
    const places = Array.from({ length: 4 }, () => random.uniform(2, SIDE - 3));
    const dots: Segment[] = [];
    for (let along = 1; along < SIDE; along += DOT_STEP) {
      const share = along / (SIDE - 1);
      const across = places[0]! + (places[1]! - places[0]!) * share;
      const down = places[2]! + (places[3]! - places[2]!) * share;
      dots.push([along, across, along + 0.5, across], [down, along, down, along + 0.5]);
    }
    return drawSegments(image, dots, 1.2);
  },
};

/** Pixels from turn to turn, and how far each turn is from the line. */
const TURN = 3.5;
const SWING = 2;

/** A zigzag line of full ink across the image, from a place on the left edge to one on the right. */
export const zigzag: Corruption = {
  name: "zigzag",
  apply(image, random) {
    const [from, to] = [random.uniform(5, SIDE - 6), random.uniform(5, SIDE - 6)];
    const turns = Array.from({ length: Math.ceil(SIDE / TURN) + 1 }, (_, k) => {
      const x = k * TURN;
      return [x, from + ((to - from) * x) / (SIDE - 1) + (k % 2 === 0 ? -SWING : SWING)] as const;
    });
    const segments = turns.slice(1).map((turn, k): Segment => [...turns[k]!, ...turn]);
    return drawSegments(image, segments, 1);
  },
};
