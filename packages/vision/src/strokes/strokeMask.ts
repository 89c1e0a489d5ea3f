import type { Labeling } from "../components/connectedComponents.ts";
import type { Glyph } from "../glyphs/glyph.ts";

/** A mark alone: 1 ink, 0 paper, `rows` of `stride` pixels, the outermost of them paper. */
export interface StrokeMask {
  readonly ink: Uint8Array;
  readonly stride: number;
  readonly rows: number;
}

/** Marks are looked at in so many pixels of height: strokes are then a few pixels wide, whatever the size on the page. */
const mostRows = 40;

/** Cuts a mark out, by the nearest pixels where it has to be reduced. */
export function strokeMask({ box, labels: own }: Glyph, { labels, width }: Labeling): StrokeMask {
  const scale = Math.max(1, box.height / mostRows);
  const columns = Math.max(1, Math.round(box.width / scale));
  const height = Math.max(1, Math.round(box.height / scale));
  const stride = columns + 2;
  const rows = height + 2;
  const ink = new Uint8Array(stride * rows);
  const from = new Int32Array(columns);
  for (let x = 0; x < columns; x++) from[x] = Math.min(box.width - 1, Math.floor((x + 0.5) * scale));
  // Plain loops: this is asked of every digit that is sure.
  for (let y = 0; y < height; y++) {
    const start = (box.y + Math.min(box.height - 1, Math.floor((y + 0.5) * scale))) * width + box.x;
    const to = (y + 1) * stride + 1;
    for (let i = 0; i < own.length; i++) {
      const label = own[i]!;
      for (let x = 0; x < columns; x++) if (labels[start + from[x]!] === label) ink[to + x] = 1;
    }
  }
  return { ink, stride, rows };
}
