/**
 * What JPEG does to a gray image: each 8x8 block is turned into cosines, every coefficient is rounded to a multiple of
 * its quantization step, and back (ITU-T T.81, annexes A.3 and K.1). The file between is left out, as it loses nothing.
 */

const SIDE = 8;

/** The luminance steps of annex K.1, table K.1, row-major; quality 50 uses them as they are. */
// biome-ignore format: it is a table
const LUMINANCE_STEPS = [
  16, 11, 10, 16, 24, 40, 51, 61,
  12, 12, 14, 19, 26, 58, 60, 55,
  14, 13, 16, 24, 40, 57, 69, 56,
  14, 17, 22, 29, 51, 87, 80, 62,
  18, 22, 37, 56, 68, 109, 103, 77,
  24, 35, 55, 64, 81, 104, 113, 92,
  49, 64, 78, 87, 103, 121, 120, 101,
  72, 92, 95, 98, 112, 100, 103, 99,
];

/** The orthonormal DCT-II as a matrix: row k, column n. */
const COSINES = Float32Array.from({ length: SIDE * SIDE }, (_, i) => {
  const [k, n] = [Math.floor(i / SIDE), i % SIDE];
  return Math.sqrt((k === 0 ? 1 : 2) / SIDE) * Math.cos((Math.PI * (2 * n + 1) * k) / (2 * SIDE));
});

/** The quantization steps at a quality of 1–100, as libjpeg scales them. */
export function quantizationSteps(quality: number): Float32Array {
  const scale = quality < 50 ? 5000 / quality : 200 - 2 * quality;
  return Float32Array.from(LUMINANCE_STEPS, (step) =>
    Math.max(1, Math.min(255, Math.floor((step * scale + 50) / 100))),
  );
}

const block = new Float32Array(SIDE * SIDE);
const rows = new Float32Array(SIDE * SIDE);

/** Puts the plane (`[height, width]`, 0–255) through JPEG's quantization in place; blocks over the edge repeat it. */
export function jpegBlocks(plane: Float32Array, width: number, height: number, quality: number): void {
  const steps = quantizationSteps(quality);
  for (let top = 0; top < height; top += SIDE) {
    for (let left = 0; left < width; left += SIDE) {
      for (let y = 0; y < SIDE; y++) {
        const row = Math.min(height - 1, top + y) * width;
        for (let x = 0; x < SIDE; x++) {
          block[y * SIDE + x] = plane[row + Math.min(width - 1, left + x)]! - 128;
        }
      }
      forward(block, rows);
      forward(rows, block);
      let active = 0;
      for (let i = 0; i < block.length; i++) {
        const step = steps[i]!;
        const rounded = Math.round(block[i]! / step) * step;
        block[i] = rounded;
        if (rounded !== 0) active = i;
      }
      if (active === 0) block.fill(block[0]! / SIDE);
      else {
        inverse(block, rows);
        inverse(rows, block);
      }
      for (let y = Math.min(SIDE, height - top) - 1; y >= 0; y--) {
        const row = (top + y) * width + left;
        for (let x = Math.min(SIDE, width - left) - 1; x >= 0; x--)
          plane[row + x] = block[y * SIDE + x]! + 128;
      }
    }
  }
}

/** Transforms each row and writes it as a column, so that twice is both axes and the block stands upright again. */
function forward(from: Float32Array, to: Float32Array): void {
  for (let y = 0; y < SIDE; y++) {
    for (let k = 0; k < SIDE; k++) {
      let sum = 0;
      for (let n = 0; n < SIDE; n++) sum += COSINES[k * SIDE + n]! * from[y * SIDE + n]!;
      to[k * SIDE + y] = sum;
    }
  }
}

function inverse(from: Float32Array, to: Float32Array): void {
  for (let y = 0; y < SIDE; y++) {
    for (let n = 0; n < SIDE; n++) {
      let sum = 0;
      for (let k = 0; k < SIDE; k++) sum += COSINES[k * SIDE + n]! * from[y * SIDE + k]!;
      to[n * SIDE + y] = sum;
    }
  }
}
