/** Noise of single pixels. */
import type { Random } from "@numera/random";
import type { Corruption } from "./corruption.ts";

/** Particles of light that a fully inked pixel stands for. */
const PARTICLES = 5;

/** Too little light: every pixel is a Poisson count of few particles. */
export const shotNoise: Corruption = {
  name: "shot noise",
  apply: (image, random) => image.map((ink) => Math.min(1, poisson(ink * PARTICLES, random) / PARTICLES)),
};

/** A Poisson variable by the product of uniform ones (Knuth, TAOCP 2, 3.4.1). */
function poisson(mean: number, random: Random): number {
  const limit = Math.exp(-mean);
  let count = 0;
  for (let product = random.uniform(); product > limit; product *= random.uniform()) count++;
  return count;
}

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
