/** How tall a character is written: as tall as a digit, or smaller. */
export type HeightClass = "full" | "small";

const small = new Set(".,-=:'+");

export function heightClass(character: string): HeightClass {
  return small.has(character) ? "small" : "full";
}
