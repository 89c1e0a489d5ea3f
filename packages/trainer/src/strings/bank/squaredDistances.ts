/** Stands for "no such pixel in this column": larger than the side of any image that fits in memory. */
const FAR_SIDE = 1e5;
const FAR = FAR_SIDE * FAR_SIDE;

/** Memory that one transform needs, for lines of up to `longest` pixels; reused from image to image. */
export interface DistanceScratch {
  readonly line: Float64Array;
  readonly apexes: Int32Array;
  readonly borders: Float64Array;
}

export function distanceScratch(longest: number): DistanceScratch {
  return {
    line: new Float64Array(longest),
    apexes: new Int32Array(longest),
    borders: new Float64Array(longest + 1),
  };
}

/**
 * The squared Euclidean distance of every pixel to the nearest pixel whose mask value is `target`, exact: columns by
 * two sweeps, rows by the lower envelope of parabolas (Felzenszwalb, Huttenlocher 2012, "Distance transforms of sampled
 * functions", algorithm 1). Where no pixel has that value, every distance is 1e10.
 *
 * @param mask `[height, width]`, 0 or 1
 * @param out `[height, width]`, written
 */
export function squaredDistances(
  mask: Uint8Array,
  width: number,
  height: number,
  target: 0 | 1,
  out: Float32Array,
  scratch: DistanceScratch,
): void {
  const count = width * height;
  for (let at = 0; at < count; at++) {
    const above = at < width ? FAR_SIDE : out[at - width]!;
    out[at] = mask[at] === target ? 0 : Math.min(FAR_SIDE, above + 1);
  }
  for (let at = count - 1; at >= 0; at--) {
    const below = at + width < count ? out[at + width]! : FAR_SIDE;
    out[at] = Math.min(out[at]!, below + 1);
  }
  for (let at = 0; at < count; at++) out[at] = out[at]! * out[at]!;
  for (let y = 0; y < height; y++) {
    // A pixel at distance 0 is nearer to all beyond it than what lies before it, so it cuts the row in two.
    const row = y * width;
    let x = 0;
    while (x < width) {
      while (x < width && out[row + x] === 0) x++;
      if (x === width) break;
      const first = Math.max(0, x - 1);
      while (x < width && out[row + x] !== 0) x++;
      lowerEnvelope(out, row + first, Math.min(width, x + 1) - first, scratch);
    }
  }
}

/** Replaces f by min over q of f(q) + (p - q)^2 along one piece of a row. */
function lowerEnvelope(
  values: Float32Array,
  start: number,
  length: number,
  { line, apexes, borders }: DistanceScratch,
): void {
  let last = -1;
  for (let q = 0; q < length; q++) {
    const value = values[start + q]!;
    line[q] = value;
    if (value >= FAR) continue;
    let border = Number.NEGATIVE_INFINITY;
    while (last >= 0) {
      const apex = apexes[last]!;
      border = (value + q * q - (line[apex]! + apex * apex)) / (2 * (q - apex));
      if (border > borders[last]!) break;
      last--;
    }
    last++;
    apexes[last] = q;
    borders[last] = last === 0 ? Number.NEGATIVE_INFINITY : border;
  }
  if (last < 0) return;
  borders[last + 1] = Number.POSITIVE_INFINITY;
  let at = 0;
  for (let p = 0; p < length; p++) {
    while (borders[at + 1]! < p) at++;
    const apex = apexes[at]!;
    values[start + p] = (p - apex) * (p - apex) + line[apex]!;
  }
}
