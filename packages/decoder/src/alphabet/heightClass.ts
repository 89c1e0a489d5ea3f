/** How tall a character is written: as tall as a digit, or smaller. */
export type HeightClass = "full" | "small";

/** " " is what stands unseen between a whole number and its fraction. */
const small = new Set(".,-=:'+\"`~^*°;_ ");

export function heightClass(character: string): HeightClass {
  return small.has(character) ? "small" : "full";
}
