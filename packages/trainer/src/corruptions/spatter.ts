import { smoothNoise } from "../strings/render/smoothNoise.ts";
import { type Corruption, clamp, SIDE } from "./corruption.ts";

/** Drops form where smooth noise is above this; it is 0.6 wide. */
const THRESHOLD = 0.75;

/** Drops of ink on the sheet. */
export const spatter: Corruption = {
  name: "spatter",
  apply(image, random) {
    const noise = new Float32Array(image.length);
    smoothNoise(random, SIDE, SIDE, 3, noise);
    return clamp(image.map((ink, i) => Math.max(ink, (noise[i]! - THRESHOLD) * 4)));
  },
};
