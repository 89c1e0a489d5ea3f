import type { Box, Mask } from "../raster.ts";

/** Ink pixels that touch each other, also by their corners. `area` counts them. */
export interface Component {
  /** The value that its pixels have in `Labeling.labels`: 1, 2, 3 ... */
  readonly label: number;
  readonly area: number;
  readonly box: Box;
}

/** Which component each pixel belongs to (0: paper), and the components in the order of their first pixel. */
export interface Labeling {
  readonly width: number;
  readonly height: number;
  readonly labels: Int32Array;
  readonly components: readonly Component[];
}

/**
 * Connected components of the ink, 8-connected: runs of ink along the rows are joined to the runs they touch
 * in the row above by union-find, then every run is painted with its component's label.
 *
 * He, Chao & Suzuki 2008, "A run-based two-scan labeling algorithm", IEEE Trans. Image Processing 17(5).
 */
export function connectedComponents(mask: Mask): Labeling {
  return paintRuns(joinRuns(mask), mask);
}

/** Runs of ink along the rows, from the first to the last pixel of the mask. */
interface Runs {
  /** The columns `starts` (the first) to `ends` (behind the last) of the row `rowOf`. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  readonly rowOf: readonly number[];
  /** The first run of a run's component. */
  root(run: number): number;
}

/** Finds the runs, and joins those that touch by union-find. */
function joinRuns({ width, height, data }: Mask): Runs {
  const starts: number[] = [];
  const ends: number[] = [];
  const parents: number[] = [];
  const rowOf: number[] = [];

  const root = (run: number): number => {
    let r = run;
    while (parents[r] !== r) {
      parents[r] = parents[parents[r]!]!;
      r = parents[r]!;
    }
    return r;
  };

  let above = 0;
  for (let y = 0; y < height; y++) {
    const rowStart = starts.length;
    const offset = y * width;
    let candidate = above;
    for (let x = 0; x < width; x++) {
      if (data[offset + x] === 0) continue;
      const start = x;
      while (x < width && data[offset + x] !== 0) x++;
      const run = starts.length;
      starts.push(start);
      ends.push(x);
      rowOf.push(y);
      parents.push(run);
      // A run above touches this one when it reaches start - 1 .. end (corners included).
      while (candidate < rowStart && ends[candidate]! < start) candidate++;
      for (let other = candidate; other < rowStart && starts[other]! <= x; other++) {
        const a = root(other);
        const b = root(run);
        if (a < b) parents[b] = a;
        else parents[a] = b;
      }
    }
    above = rowStart;
  }
  return { starts, ends, rowOf, root };
}

/** Gives every pixel the label of its run's component, and each component its area and box. */
function paintRuns({ starts, ends, rowOf, root }: Runs, { width, height }: Mask): Labeling {
  const labels = new Int32Array(width * height);
  const labelOfRun = new Int32Array(starts.length);
  const extents: { area: number; left: number; top: number; right: number; bottom: number }[] = [];
  for (let run = 0; run < starts.length; run++) {
    const r = root(run);
    // A root is the first run of its component, so its label is set before any other run asks for it.
    if (r === run) {
      extents.push({ area: 0, left: width, top: rowOf[run]!, right: 0, bottom: 0 });
      labelOfRun[run] = extents.length;
    }
    const label = labelOfRun[r]!;
    labelOfRun[run] = label;
    const extent = extents[label - 1]!;
    const start = starts[run]!;
    const end = ends[run]!;
    extent.area += end - start;
    extent.left = Math.min(extent.left, start);
    extent.right = Math.max(extent.right, end);
    extent.bottom = rowOf[run]! + 1;
    // Runs are short: a loop is faster than `fill`.
    const row = rowOf[run]! * width;
    for (let at = row + start; at < row + end; at++) labels[at] = label;
  }
  const components = extents.map((e, i) => ({
    label: i + 1,
    area: e.area,
    box: { x: e.left, y: e.top, width: e.right - e.left, height: e.bottom - e.top },
  }));
  return { width, height, labels, components };
}
