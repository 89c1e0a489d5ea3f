import { connectedComponents, type Glyph, glyphOf, type Labeling } from "@numera/vision";

/** The marks of a drawing from left to right, "#" ink; every character stands for a square of so many pixels. */
export function drawnMarks(
  rows: readonly string[],
  size = 1,
): { readonly glyphs: readonly Glyph[]; readonly labeling: Labeling } {
  const columns = rows[0]!.length;
  const [width, height] = [columns * size, rows.length * size];
  const data = new Uint8Array(width * height);
  for (let at = 0; at < data.length; at++) {
    const [x, y] = [at % width, Math.floor(at / width)];
    data[at] = rows[Math.floor(y / size)]![Math.floor(x / size)] === "#" ? 1 : 0;
  }
  const labeling = connectedComponents({ width, height, data });
  const glyphs = labeling.components.map(glyphOf).sort((a, b) => a.box.x - b.box.x);
  return { glyphs, labeling };
}
