/** The color of a trial by how good it is, 0 to 1: from the page's faint gray to its first color, in light and in dark. */
export function qualityColor(quality: number): string {
  return `color-mix(in oklab, var(--c1) ${Math.round(8 + 92 * quality ** 1.5)}%, var(--line))`;
}
