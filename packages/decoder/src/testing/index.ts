/** The output of a line network that knows digits and slashes. */
export const ALPHABET = [..."0123456789/"];
const CLASSES = ALPHABET.length + 1;

/** Frames that name a text, each second one blank; of every slash and 1, `stroke` is left to the other of the two. */
export function naming(text: string, stroke: number): Float32Array {
  const output = new Float32Array((2 * text.length + 1) * CLASSES).fill(Math.log(1e-6));
  const set = (frame: number, c: number, p: number) => {
    output[frame * CLASSES + c] = Math.log(p);
  };
  for (let frame = 0; frame <= 2 * text.length; frame += 2) set(frame, 0, 0.999);
  [...text].forEach((character, i) => {
    const other = character === "/" ? "1" : character === "1" ? "/" : undefined;
    set(2 * i + 1, ALPHABET.indexOf(character) + 1, other === undefined ? 0.999 : 0.999 - stroke);
    if (other !== undefined) set(2 * i + 1, ALPHABET.indexOf(other) + 1, stroke);
  });
  return output;
}
