/** A character as a pen wrote it. */
export interface PenCharacter {
  readonly text: string;
  /** Who wrote it. */
  readonly writer: string;
  /**
   * x0, y0, x1, y1, … of each stroke in the order written: x to the right, y down, from the upper left of the ink, in
   * 1/200 of the median height of the writer's capitals and digits.
   */
  readonly strokes: readonly (readonly number[])[];
}

/**
 * The characters of a file in which each line is one, as JSON (`{"text","writer","strokes","doubt"}`).
 *
 * @param lines the file's text @param options.doubtful also those that the file's makers doubt
 */
export function parsePenCharacters(
  lines: string,
  options: { readonly doubtful?: boolean } = {},
): PenCharacter[] {
  const characters: PenCharacter[] = [];
  for (const line of lines.split("\n")) {
    if (line === "") continue;
    const { doubt, ...character } = JSON.parse(line) as PenCharacter & { readonly doubt?: number };
    if (doubt === 1 && !options.doubtful) continue;
    if (character.strokes.some((stroke) => stroke.length > 0)) characters.push(character);
  }
  return characters;
}
