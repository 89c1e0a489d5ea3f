import type { Box } from "@numera/vision";

/** What is done to an image before it is read: quarter turns clockwise, a tilt, then a part of what shows is taken. */
export interface Edits {
  readonly turns: 0 | 1 | 2 | 3;
  /** Degrees clockwise on top of the turns, -45 to 45. */
  readonly tilt: number;
  /** In pixels of the turned and tilted image; the whole of it without one. */
  readonly crop?: Box | undefined;
}

export const noEdits: Edits = { turns: 0, tilt: 0 };

export const mostTilt = 45;

interface Size {
  readonly width: number;
  readonly height: number;
}

/** The size of an image of a size after its quarter turns. */
export function turnedSize({ width, height }: Size, { turns }: Edits): Size {
  return turns % 2 === 0 ? { width, height } : { width: height, height: width };
}

/** The size of the upright rectangle that holds an image of a size after turns and tilt. */
export function seenSize(size: Size, edits: Edits): Size {
  const { width, height } = turnedSize(size, edits);
  if (edits.tilt === 0) return { width, height };
  const [cos, sin] = [Math.cos(radians(edits.tilt)), Math.abs(Math.sin(radians(edits.tilt)))];
  return { width: Math.ceil(width * cos + height * sin), height: Math.ceil(width * sin + height * cos) };
}

/** The part of the turned and tilted image that is read. */
export function partRead(size: Size, edits: Edits): Box {
  return edits.crop ?? { x: 0, y: 0, ...seenSize(size, edits) };
}

/**
 * The same edits with another quarter turn; the crop turns with the image.
 * @param size of the image before all edits
 * @param by quarters clockwise, -1 for one the other way
 */
export function turnedBy(size: Size, edits: Edits, by: 1 | -1): Edits {
  const turns = ((edits.turns + by + 4) % 4) as Edits["turns"];
  const { tilt, crop } = edits;
  if (crop === undefined) return { turns, tilt };
  const { width, height } = seenSize(size, edits);
  const turned =
    by === 1
      ? { x: height - crop.y - crop.height, y: crop.x, width: crop.height, height: crop.width }
      : { x: crop.y, y: width - crop.x - crop.width, width: crop.height, height: crop.width };
  return { turns, tilt, crop: turned };
}

/**
 * The same edits with another tilt. The crop keeps its size, as far as there is room, and its middle stays on what it was on.
 * @param size of the image before all edits
 */
export function tiltedTo(size: Size, edits: Edits, tilt: number): Edits {
  const { turns, crop } = edits;
  if (crop === undefined) return { turns, tilt };
  const [before, after] = [seenSize(size, edits), seenSize(size, { turns, tilt })];
  const angle = radians(tilt - edits.tilt);
  const dx = crop.x + crop.width / 2 - before.width / 2;
  const dy = crop.y + crop.height / 2 - before.height / 2;
  const width = Math.min(crop.width, after.width);
  const height = Math.min(crop.height, after.height);
  const x = after.width / 2 + dx * Math.cos(angle) - dy * Math.sin(angle) - width / 2;
  const y = after.height / 2 + dx * Math.sin(angle) + dy * Math.cos(angle) - height / 2;
  const within = (value: number, most: number) => Math.round(Math.min(most, Math.max(0, value)));
  return {
    turns,
    tilt,
    crop: { x: within(x, after.width - width), y: within(y, after.height - height), width, height },
  };
}

export function radians(degrees: number): number {
  return (degrees * Math.PI) / 180;
}
