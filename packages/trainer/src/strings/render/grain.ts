import { Random } from "@numera/random";

const SIZE = 1 << 16;
let table: Float32Array | undefined;

/**
 * Standard normal values to be read from a place drawn by chance on: drawing one for each pixel would take longer than all
 * the rest of an image. A string sees a few thousand of the 65,536.
 */
export function grain(): { readonly values: Float32Array; readonly mask: number } {
  table ??= new Random(0x9a1e).fillNormal(new Float32Array(SIZE));
  return { values: table, mask: SIZE - 1 };
}

/** Adds normal noise of the given deviation to the plane's first `count` values. */
export function addGrain(random: Random, plane: Float32Array, count: number, deviation: number): void {
  const { values, mask } = grain();
  const start = random.integer(SIZE);
  for (let i = 0; i < count; i++) plane[i] = plane[i]! + deviation * values[(start + i) & mask]!;
}
