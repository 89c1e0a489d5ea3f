import type { StrokeMask } from "./strokeMask.ts";

/** Pixels of the largest part of a mask that its ink closes in; 0 where it closes in nothing. */
export function largestHole({ ink, stride }: StrokeMask): number {
  const seen = ink.slice();
  // The outermost pixels are paper, and outside.
  fill(seen, 0, stride);
  let largest = 0;
  for (let at = 0; at < seen.length; at++) {
    if (seen[at] === 0) largest = Math.max(largest, fill(seen, at, stride));
  }
  return largest;
}

/** Marks what is joined to a pixel by edges. @returns its pixels */
function fill(seen: Uint8Array, first: number, stride: number): number {
  const open = [first];
  seen[first] = 1;
  let count = 0;
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    count++;
    const column = at % stride;
    for (const next of [
      at - stride,
      at + stride,
      column > 0 ? at - 1 : -1,
      column < stride - 1 ? at + 1 : -1,
    ]) {
      if (next < 0 || next >= seen.length || seen[next] === 1) continue;
      seen[next] = 1;
      open.push(next);
    }
  }
  return count;
}
