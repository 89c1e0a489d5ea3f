import type { Random } from "@numera/random";

/**
 * Clouds: lattices of normal values, each finer than the one before by half and half as strong (Perlin's turbulence with
 * value noise), scaled to a deviation of about 1.
 *
 * @param cell width of the coarsest lattice's cells in pixels
 * @returns `[height, width]`
 */
export function clouds(
  random: Random,
  width: number,
  height: number,
  cell: number,
  octaves: number,
): Float32Array {
  const out = new Float32Array(width * height);
  let [power, weight] = [0, 1];
  for (let octave = 0; octave < octaves; octave++) {
    addLattice(out, random, width, height, Math.max(1, cell / 2 ** octave), weight);
    power += weight * weight;
    weight /= 2;
  }
  // Interpolation takes about half of a lattice's variance.
  const scale = 1.4 / Math.sqrt(power);
  for (let i = 0; i < out.length; i++) out[i]! *= scale;
  return out;
}

function addLattice(
  out: Float32Array,
  random: Random,
  width: number,
  height: number,
  cell: number,
  weight: number,
): void {
  const columns = Math.ceil(width / cell) + 2;
  const rows = Math.ceil(height / cell) + 2;
  const nodes = new Float32Array(columns * rows);
  for (let i = 0; i < nodes.length; i++) nodes[i] = weight * random.normal();
  const [dx, dy] = [random.uniform(), random.uniform()];
  for (let y = 0; y < height; y++) {
    const v = y / cell + dy;
    const row = Math.floor(v);
    const ty = smooth(v - row);
    for (let x = 0; x < width; x++) {
      const u = x / cell + dx;
      const column = Math.floor(u);
      const tx = smooth(u - column);
      const at = row * columns + column;
      const upper = nodes[at]! + tx * (nodes[at + 1]! - nodes[at]!);
      const lower = nodes[at + columns]! + tx * (nodes[at + columns + 1]! - nodes[at + columns]!);
      out[y * width + x]! += upper + ty * (lower - upper);
    }
  }
}

const smooth = (t: number) => t * t * (3 - 2 * t);

/** A plane blurred by a Gaussian of the given deviation in pixels; borders continue. */
export function blur(plane: Float32Array, width: number, height: number, sigma: number): Float32Array {
  if (sigma < 0.2) return plane;
  const reach = Math.ceil(3 * sigma);
  const kernel = Array.from({ length: 2 * reach + 1 }, (_, i) => Math.exp(-(((i - reach) / sigma) ** 2) / 2));
  const total = kernel.reduce((a, b) => a + b);
  const across = new Float32Array(plane.length);
  const out = new Float32Array(plane.length);
  const held = (i: number, n: number) => (i < 0 ? 0 : i >= n ? n - 1 : i);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      let sum = 0;
      for (let k = -reach; k <= reach; k++)
        sum += kernel[k + reach]! * plane[y * width + held(x + k, width)]!;
      across[y * width + x] = sum / total;
    }
  }
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      let sum = 0;
      for (let k = -reach; k <= reach; k++)
        sum += kernel[k + reach]! * across[held(y + k, height) * width + x]!;
      out[y * width + x] = sum / total;
    }
  }
  return out;
}
