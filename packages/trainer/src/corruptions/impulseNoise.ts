import type { Corruption } from "./corruption.ts";

/** Share of the pixels that are lost. */
const SHARE = 0.18;

/** Salt and pepper: lost pixels are full ink or bare paper, one as likely as the other. */
export const impulseNoise: Corruption = {
  name: "impulse noise",
  apply: (image, random) =>
    image.map((ink) => {
      const draw = random.uniform();
      return draw >= SHARE ? ink : draw < SHARE / 2 ? 1 : 0;
    }),
};
