/**
 * The center lines of a digit's strokes: its picture, enlarged three times, is thinned (Zhang and Suen 1984, "A fast parallel
 * algorithm for thinning digital patterns"), spurs shorter than a stroke is wide are cut off, and the line is smoothed. Drawn
 * with any pen they give the digit from hair lines to brushes.
 */
import { connectedComponents, type GrayImage, resample } from "@numera/vision";

/** Points in pixels of the picture, and which of them a stroke joins. */
export interface CenterLines {
  readonly xs: Float64Array;
  readonly ys: Float64Array;
  readonly edges: readonly (readonly [from: number, to: number])[];
}

const ENLARGED = 3;
/** A little under half of 255: the thinnest strokes are gray all through. */
const INK = 110;
/** In pixels of the enlarged picture; strokes are 6 to 10 wide. */
const SPUR = 7;
const SMOOTHINGS = 6;
/** Pieces smaller than this share of the largest are no strokes. */
const SPECK = 0.12;

export function centerLines(picture: GrayImage): CenterLines {
  const width = picture.width * ENLARGED;
  const height = picture.height * ENLARGED;
  const plane = resample(picture.data, picture.width, picture.height, width, height);
  const mask = Uint8Array.from(plane, (value) => (value > INK ? 1 : 0));
  dropSpecks(mask, width);
  thin(mask, width);
  cutSpurs(mask, width);
  return smoothed(mask, width);
}

function dropSpecks(mask: Uint8Array, width: number): void {
  const { components, labels } = connectedComponents({ width, height: mask.length / width, data: mask });
  const least = SPECK * Math.max(...components.map(({ area }) => area));
  const specks = new Set(components.filter(({ area }) => area < least).map(({ label }) => label));
  for (let i = 0; i < mask.length; i++) if (specks.has(labels[i]!)) mask[i] = 0;
}

/** The eight neighbors of a pixel, clockwise from the one above. */
function ringOf(width: number): readonly number[] {
  return [-width, 1 - width, 1, width + 1, width, width - 1, -1, -width - 1];
}

/** Takes pixels off until strokes are one pixel wide. The mask's border must be paper. */
function thin(mask: Uint8Array, width: number): void {
  const ring = ringOf(width);
  for (let changed = true; changed; ) {
    changed = false;
    for (const second of [false, true]) {
      const gone: number[] = [];
      for (let at = width + 1; at < mask.length - width - 1; at++)
        if (mask[at] === 1 && isRemovable(mask, at, ring, second)) gone.push(at);
      for (const at of gone) mask[at] = 0;
      changed ||= gone.length > 0;
    }
  }
}

function isRemovable(mask: Uint8Array, at: number, ring: readonly number[], second: boolean): boolean {
  const around = ring.map((step) => mask[at + step]!);
  const count = around.reduce((sum, value) => sum + value, 0);
  if (count < 2 || count > 6 || turns(around) !== 1) return false;
  const [north, , east, , south, , west] = around;
  return second
    ? !(north && east && west) && !(north && south && west)
    : !(north && east && south) && !(east && south && west);
}

/** How often paper is followed by ink around a pixel: 1 at an end, 2 on a line, 3 and more where lines meet. */
function turns(around: readonly number[]): number {
  return around.filter((value, k) => value === 0 && around[(k + 1) % 8] === 1).length;
}

/** Takes off lines that end after less than SPUR pixels and begin where others meet. */
function cutSpurs(mask: Uint8Array, width: number): void {
  const ring = ringOf(width);
  const neighbors = (at: number) => ring.map((step) => at + step).filter((other) => mask[other] === 1);
  for (let at = 0; at < mask.length; at++) {
    if (mask[at] !== 1 || neighbors(at).length !== 1) continue;
    const path = [at];
    let next = neighbors(at);
    while (next.length === 1 && path.length <= SPUR) {
      path.push(next[0]!);
      next = neighbors(path.at(-1)!).filter((other) => !path.includes(other));
    }
    if (path.length <= SPUR && next.length > 1) for (const gone of path.slice(0, -1)) mask[gone] = 0;
  }
}

function smoothed(mask: Uint8Array, width: number): CenterLines {
  const pixels = [...mask.keys()].filter((at) => mask[at] === 1);
  const numbers = new Map(pixels.map((at, i) => [at, i]));
  const edges = pixels.flatMap((at) => edgesFrom(mask, at, width).map((to) => [at, to] as const));
  const numbered = edges.map(([from, to]) => [numbers.get(from)!, numbers.get(to)!] as const);
  const xs = Float64Array.from(pixels, (at) => ((at % width) + 0.5) / ENLARGED - 0.5);
  const ys = Float64Array.from(pixels, (at) => (Math.floor(at / width) + 0.5) / ENLARGED - 0.5);
  for (let k = 0; k < SMOOTHINGS; k++) {
    relax(xs, numbered);
    relax(ys, numbered);
  }
  return { xs, ys, edges: numbered };
}

/** To the right and below; aslant only where no other pixel joins the two. */
function edgesFrom(mask: Uint8Array, at: number, width: number): number[] {
  const has = (step: number) => mask[at + step] === 1;
  return [
    ...(has(1) ? [at + 1] : []),
    ...(has(width) ? [at + width] : []),
    ...(has(width + 1) && !has(1) && !has(width) ? [at + width + 1] : []),
    ...(has(width - 1) && !has(-1) && !has(width) ? [at + width - 1] : []),
  ];
}

/** Moves each point half of the way to the middle of its neighbors; ends stay. */
function relax(values: Float64Array, edges: CenterLines["edges"]): void {
  const sums = new Float64Array(values.length);
  const counts = new Uint8Array(values.length);
  for (const [from, to] of edges) {
    sums[from]! += values[to]!;
    sums[to]! += values[from]!;
    counts[from]!++;
    counts[to]!++;
  }
  for (let i = 0; i < values.length; i++)
    if (counts[i]! > 1) values[i] = (values[i]! + sums[i]! / counts[i]!) / 2;
}
