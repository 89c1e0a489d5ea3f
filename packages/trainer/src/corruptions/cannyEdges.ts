import { gaussianBlur } from "../strings/render/gaussianBlur.ts";
import { type Corruption, SIDE } from "./corruption.ts";

const SIGMA = 1;
/** Gradients that begin an edge, and those that go on with one; Sobel's operator on 0..1. */
const [HIGH, LOW] = [0.8, 0.4];

/**
 * Only the edges are left (Canny 1986, "A computational approach to edge detection"): blurred, gradients by Sobel,
 * thinned across the edge, and kept where they are strong or touch a strong one.
 */
export const cannyEdges: Corruption = {
  name: "canny edges",
  apply(image) {
    const smooth = image.slice();
    gaussianBlur(smooth, SIDE, SIDE, SIGMA, new Float32Array(image.length));
    return hysteresis(thinned(smooth));
  },
};

/** Gradient magnitudes where they are the largest along their own direction, 0 elsewhere. */
function thinned(smooth: Float32Array): Float32Array {
  const at = (x: number, y: number) =>
    smooth[Math.min(SIDE - 1, Math.max(0, y)) * SIDE + Math.min(SIDE - 1, Math.max(0, x))]!;
  const magnitude = new Float32Array(smooth.length);
  const direction = new Uint8Array(smooth.length);
  for (let y = 0; y < SIDE; y++) {
    for (let x = 0; x < SIDE; x++) {
      const row = (dy: number) => at(x + 1, y + dy) - at(x - 1, y + dy);
      const column = (dx: number) => at(x + dx, y + 1) - at(x + dx, y - 1);
      const gx = row(-1) + 2 * row(0) + row(1);
      const gy = column(-1) + 2 * column(0) + column(1);
      magnitude[y * SIDE + x] = Math.hypot(gx, gy);
      // One of four directions: along x, both diagonals, along y.
      direction[y * SIDE + x] = Math.round((Math.atan2(gy, gx) / Math.PI) * 4 + 4) % 4;
    }
  }
  const steps = [
    [1, 0],
    [1, 1],
    [0, 1],
    [-1, 1],
  ] as const;
  const value = (x: number, y: number) =>
    x < 0 || y < 0 || x >= SIDE || y >= SIDE ? 0 : magnitude[y * SIDE + x]!;
  return magnitude.map((strength, i) => {
    const [x, y] = [i % SIDE, Math.floor(i / SIDE)];
    const [dx, dy] = steps[direction[i]!]!;
    return strength >= value(x + dx, y + dy) && strength > value(x - dx, y - dy) ? strength : 0;
  });
}

function hysteresis(strengths: Float32Array): Float32Array {
  const edges = new Float32Array(strengths.length);
  const open: number[] = [];
  strengths.forEach((strength, i) => {
    if (strength >= HIGH) open.push(i);
  });
  for (let i = open.pop(); i !== undefined; i = open.pop()) {
    if (edges[i] === 1) continue;
    edges[i] = 1;
    const [x, y] = [i % SIDE, Math.floor(i / SIDE)];
    for (let ny = Math.max(0, y - 1); ny <= Math.min(SIDE - 1, y + 1); ny++) {
      for (let nx = Math.max(0, x - 1); nx <= Math.min(SIDE - 1, x + 1); nx++) {
        if (strengths[ny * SIDE + nx]! >= LOW) open.push(ny * SIDE + nx);
      }
    }
  }
  return edges;
}
