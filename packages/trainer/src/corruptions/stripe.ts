import { type Corruption, SIDE } from "./corruption.ts";

/** Columns of each side that are inverted. */
const WIDTH = 7;

/** The left and the right quarter are inverted, as under a bar of light. */
export const stripe: Corruption = {
  name: "stripe",
  apply: (image) =>
    image.map((ink, i) => {
      const x = i % SIDE;
      return x < WIDTH || x >= SIDE - WIDTH ? 1 - ink : ink;
    }),
};
