/** The colour of a trial by how good it is, 0 to 1: from the page's faint grey to its first colour, in light and in dark. */
export function qualityColour(quality: number): string {
  return `color-mix(in oklab, var(--c1) ${Math.round(8 + 92 * quality ** 1.5)}%, var(--line))`;
}
