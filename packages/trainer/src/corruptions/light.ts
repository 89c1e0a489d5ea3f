/** Bad light. */

import { smoothNoise } from "../strings/render/smoothNoise.ts";
import { type Corruption, clamp, SIDE } from "./corruption.ts";

/** The paper as bright as half of the ink's brightness: `0.5 + 0.5 ink`, ink being bright in MNIST. */
export const brightness: Corruption = {
  name: "brightness",
  apply: (image) => image.map((ink) => 0.5 + 0.5 * ink),
};

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

/** Sizes in pixels of the clouds, and how much each size weighs. */
const OCTAVES = [
  [14, 0.3],
  [7, 0.16],
  [3.5, 0.08],
] as const;
const DENSITY = 0.45;

/** Clouds of light over the whole image, which take contrast away. */
export const fog: Corruption = {
  name: "fog",
  apply(image, random) {
    const cloud = new Float32Array(image.length).fill(DENSITY);
    const octave = new Float32Array(image.length);
    for (const [cell, weight] of OCTAVES) {
      smoothNoise(random.at("octave", cell), SIDE, SIDE, cell, octave);
      for (let i = 0; i < cloud.length; i++) cloud[i]! += weight * octave[i]!;
    }
    return clamp(image.map((ink, i) => ink + (1 - ink) * Math.max(0, cloud[i]!) * (1 - 0.4 * ink)));
  },
};
