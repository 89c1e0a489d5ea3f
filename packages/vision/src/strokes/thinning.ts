/**
 * By the eight neighbors as bits, clockwise from the one above: whether the pixel may go in the first pass (bit 0) and in the
 * second (bit 1), and how many strokes leave it (from bit 2 on).
 */
const verdictOf = Uint8Array.from({ length: 256 }, (_, bits) => {
  const at = (i: number) => (bits >> (i & 7)) & 1;
  let [count, turns] = [0, 0];
  for (let i = 0; i < 8; i++) {
    count += at(i);
    if (at(i) === 0 && at(i + 1) === 1) turns++;
  }
  const isEdge = count >= 2 && count <= 6 && turns === 1;
  const [up, right, down, left] = [at(0), at(2), at(4), at(6)];
  const first = isEdge && (up & right & down) === 0 && (right & down & left) === 0;
  const second = isEdge && (up & right & left) === 0 && (up & down & left) === 0;
  return Number(first) | (Number(second) << 1) | (turns << 2);
});

/** The middle lines of strokes, and where they end and meet. */
export interface Skeleton {
  /** Pixels from which one line leaves. */
  readonly ends: number;
  /** Lines that meet beyond two, over all pixels where they do: 1 for each fork, 2 for each crossing. */
  readonly forks: number;
  readonly length: number;
}

/**
 * Thins ink to lines one pixel wide, in place, and counts their ends and forks.
 *
 * Zhang & Suen 1984, "A fast parallel algorithm for thinning digital patterns", Communications of the ACM 27(3).
 *
 * @param ink 1 ink, 0 paper, `rows` of `stride` pixels; the outermost are paper
 */
export function thin(ink: Uint8Array, stride: number, rows: number): Skeleton {
  const left = new Int32Array(ink.length);
  let count = 0;
  for (let at = stride; at < (rows - 1) * stride; at++) if (ink[at] === 1) left[count++] = at;
  const goes = new Int32Array(count);
  for (let unchanged = 0, pass = 1; unchanged < 2; pass = 3 - pass) {
    let going = 0;
    for (let i = 0; i < count; i++) {
      const at = left[i]!;
      if ((verdictOf[neighbors(ink, at, stride)]! & pass) !== 0) goes[going++] = at;
    }
    unchanged = going === 0 ? unchanged + 1 : 0;
    if (going === 0) continue;
    for (let i = 0; i < going; i++) ink[goes[i]!] = 0;
    let kept = 0;
    for (let i = 0; i < count; i++) if (ink[left[i]!] === 1) left[kept++] = left[i]!;
    count = kept;
  }
  let ends = 0;
  let forks = 0;
  for (let i = 0; i < count; i++) {
    const lines = verdictOf[neighbors(ink, left[i]!, stride)]! >> 2;
    if (lines === 1) ends++;
    else if (lines > 2) forks += lines - 2;
  }
  return { ends, forks, length: count };
}

/** A pixel's eight neighbors as bits, clockwise from the one above. */
function neighbors(ink: Uint8Array, at: number, stride: number): number {
  return (
    ink[at - stride]! |
    (ink[at - stride + 1]! << 1) |
    (ink[at + 1]! << 2) |
    (ink[at + stride + 1]! << 3) |
    (ink[at + stride]! << 4) |
    (ink[at + stride - 1]! << 5) |
    (ink[at - 1]! << 6) |
    (ink[at - stride - 1]! << 7)
  );
}
