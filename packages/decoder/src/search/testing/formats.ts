import type { Format } from "../../formats/format.ts";

/** Strings of 1s and 2s whose digits add up to a multiple of 3, one digit at least. */
export const multipleOfThree: Format = {
  name: "multiples of 3",
  characters: new Set(["1", "2"]),
  start: 3,
  next: (state, character) =>
    character === "1" || character === "2" ? (state + Number(character)) % 3 : undefined,
  accepts: (state) => state === 0,
};

/** Digits that add up to a multiple of 10. */
export const tens: Format = {
  name: "tens",
  characters: new Set("0123456789"),
  start: 0,
  next: (state, character) => (state + Number(character)) % 10,
  accepts: (state) => state === 0,
};
