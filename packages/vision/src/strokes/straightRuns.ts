/** The longest straight runs of ink, in pixels along the axis that they follow. */
export interface StraightRuns {
  /** Nearly level ones in the middle half of the rows: what crosses a digit out, and the bars of 4 and 7. */
  readonly level: number;
  /** Those that rise to the right, and those that fall. */
  readonly rising: number;
  readonly falling: number;
}

/** Pixels across for each along, to both sides. */
const slopes = { level: [0, 0.12, -0.12, 0.25, -0.25], slanted: [0.3, 0.5, 0.75, 1] };

/** @param ink 1 ink, 0 paper, `rows` of `stride` pixels; the outermost are paper */
export function straightRuns(ink: Uint8Array, stride: number, rows: number): StraightRuns {
  let level = 0;
  let rising = 0;
  let falling = 0;
  const from = Math.floor(rows / 4);
  const to = Math.ceil((3 * rows) / 4);
  for (const slope of slopes.level) {
    const shift = shiftsOf(slope, stride);
    const last = shift[stride - 1]!;
    for (let start = from - Math.max(0, last); start < to - Math.min(0, last); start++) {
      let run = 0;
      for (let x = 0; x < stride; x++) {
        const y = start + shift[x]!;
        run = y >= from && y < to && ink[y * stride + x] === 1 ? run + 1 : 0;
        if (run > level) level = run;
      }
    }
  }
  for (const slope of slopes.slanted) {
    const shift = shiftsOf(slope, rows);
    const most = shift[rows - 1]!;
    for (let start = 0; start < stride + most; start++) {
      let up = 0;
      let down = 0;
      for (let y = 0; y < rows; y++) {
        const left = start - shift[y]!;
        const right = start - most + shift[y]!;
        up = left >= 0 && left < stride && ink[y * stride + left] === 1 ? up + 1 : 0;
        down = right >= 0 && right < stride && ink[y * stride + right] === 1 ? down + 1 : 0;
        if (up > rising) rising = up;
        if (down > falling) falling = down;
      }
    }
  }
  return { level, rising, falling };
}

/** How far a stroke of a slope is off after each of `count` pixels. */
function shiftsOf(slope: number, count: number): Int32Array {
  const shifts = new Int32Array(count);
  for (let i = 0; i < count; i++) shifts[i] = Math.round(slope * i);
  return shifts;
}
