import type { Box } from "@numera/vision";

/** What is done to an image before it is read: quarter turns clockwise, then a part of what shows. */
export interface Edits {
  readonly turns: 0 | 1 | 2 | 3;
  /** In pixels of the turned image; the whole of it without one. */
  readonly crop?: Box | undefined;
}

export const noEdits: Edits = { turns: 0 };

interface Size {
  readonly width: number;
  readonly height: number;
}

/** The size of an image of a size after its turns. */
export function turnedSize({ width, height }: Size, { turns }: Edits): Size {
  return turns % 2 === 0 ? { width, height } : { width: height, height: width };
}

/** The part of the turned image that is read. */
export function partRead(size: Size, edits: Edits): Box {
  return edits.crop ?? { x: 0, y: 0, ...turnedSize(size, edits) };
}

/**
 * The same edits with another quarter turn; the crop turns with the image.
 * @param size of the image before all turns
 * @param by quarters clockwise, -1 for one the other way
 */
export function turnedBy(size: Size, edits: Edits, by: 1 | -1): Edits {
  const turns = ((edits.turns + by + 4) % 4) as Edits["turns"];
  const { crop } = edits;
  if (crop === undefined) return { turns };
  const { width, height } = turnedSize(size, edits);
  const turned =
    by === 1
      ? { x: height - crop.y - crop.height, y: crop.x, width: crop.height, height: crop.width }
      : { x: crop.y, y: width - crop.x - crop.width, width: crop.height, height: crop.width };
  return { turns, crop: turned };
}
