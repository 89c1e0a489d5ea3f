import { connectedComponents, type GrayImage, resample } from "@numera/vision";

/** The holes that a digit has as most people write it: at least and at most. */
const HOLES: readonly (readonly [least: number, most: number])[] = [
  [1, 1],
  [0, 0],
  [0, 1],
  [0, 0],
  [0, 1],
  [0, 0],
  [1, 1],
  [0, 0],
  [2, 2],
  [1, 1],
];

const ENLARGED = 3;
/** In pixels of the enlarged picture. */
const SMALLEST_HOLE = 9;
const INK = 110;
/** MNIST's digits are 20 pixels high or wide: what lies flat is lower. */
const LOWEST = 15;

/**
 * Whether a picture of a digit (ink 255) stands upright, is in one piece but for a bar or a bow, and has the holes that are usual: of
 * MNIST's some do not, and a thin pen makes more of that than their blurred pictures do.
 */
export function isLegible({ width, height, data }: GrayImage, digit: number): boolean {
  if (inkedRows(data, width) < LOWEST) return false;
  const [w, h] = [(width + 2) * ENLARGED, (height + 2) * ENLARGED];
  const padded = new Uint8Array((width + 2) * (height + 2));
  for (let y = 0; y < height; y++)
    padded.set(data.subarray(y * width, (y + 1) * width), (y + 1) * (width + 2) + 1);
  const plane = resample(padded, width + 2, height + 2, w, h);
  const pieces = piecesOf(plane, w, h, (value) => value > INK);
  const holes = piecesOf(plane, w, h, (value) => value <= INK) - 1;
  const [least, most] = HOLES[digit]!;
  return pieces <= (digit === 4 || digit === 5 ? 2 : 1) && holes >= least && holes <= most;
}

function inkedRows(data: ArrayLike<number>, width: number): number {
  const rows = new Set<number>();
  for (let i = 0; i < data.length; i++) if (data[i]! > INK) rows.add(Math.floor(i / width));
  return rows.size;
}

function piecesOf(
  plane: Float32Array,
  width: number,
  height: number,
  is: (value: number) => boolean,
): number {
  const data = Uint8Array.from(plane, (value) => (is(value) ? 1 : 0));
  return connectedComponents({ width, height, data }).components.filter(({ area }) => area >= SMALLEST_HOLE)
    .length;
}
