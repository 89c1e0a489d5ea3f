/**
 * Stands in for writers where nobody knows them: glyphs of similar slant and stroke width get one number.
 * They are cut into `slants` groups of equal size by slant, and each of those into `widths` by stroke width.
 *
 * @returns `[count]`, numbers from 0 to slants * widths - 1
 */
export function styleGroups(
  slant: ArrayLike<number>,
  halfWidth: ArrayLike<number>,
  { slants, widths }: { readonly slants: number; readonly widths: number },
): Int32Array {
  const count = slant.length;
  const groups = new Int32Array(count);
  const bySlant = sortedBy(
    slant,
    Array.from({ length: count }, (_, i) => i),
  );
  for (let s = 0; s < slants; s++) {
    const slice = bySlant.slice(Math.floor((s * count) / slants), Math.floor(((s + 1) * count) / slants));
    const byWidth = sortedBy(halfWidth, slice);
    for (const [rank, glyph] of byWidth.entries()) {
      groups[glyph] = s * widths + Math.floor((rank * widths) / byWidth.length);
    }
  }
  return groups;
}

function sortedBy(key: ArrayLike<number>, indices: number[]): number[] {
  return indices.sort((a, b) => key[a]! - key[b]! || a - b);
}
