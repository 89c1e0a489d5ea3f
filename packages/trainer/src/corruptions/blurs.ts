/** Blurs. */
import { gaussianBlur } from "../strings/render/gaussianBlur.ts";
import { type Corruption, SIDE } from "./corruption.ts";
import { sample } from "./warp.ts";

const SIGMA = 0.7;
/** Pixels that are exchanged are so far apart at most, along each axis. */
const REACH = 1;
const ROUNDS = 2;

/** Frosted glass: blurred, then neighboring pixels exchanged at random, then blurred again. */
export const glassBlur: Corruption = {
  name: "glass blur",
  apply(image, random) {
    const glass = image.slice();
    const scratch = new Float32Array(image.length);
    gaussianBlur(glass, SIDE, SIDE, SIGMA, scratch);
    for (let round = 0; round < ROUNDS; round++) {
      for (let y = REACH; y < SIDE - REACH; y++) {
        for (let x = REACH; x < SIDE - REACH; x++) {
          const [dx, dy] = [random.integer(2 * REACH + 1) - REACH, random.integer(2 * REACH + 1) - REACH];
          const [here, there] = [y * SIDE + x, (y + dy) * SIDE + x + dx];
          [glass[here], glass[there]] = [glass[there]!, glass[here]!];
        }
      }
    }
    gaussianBlur(glass, SIDE, SIDE, SIGMA, scratch);
    return glass;
  },
};

/** Length of the movement in pixels. */
const LENGTH = 8;
const SAMPLES = 9;

/** The hand moved while the picture was taken: the mean along a line of any direction. */
export const motionBlur: Corruption = {
  name: "motion blur",
  apply(image, random) {
    const angle = random.uniform(0, Math.PI);
    const [dx, dy] = [Math.cos(angle) * LENGTH, Math.sin(angle) * LENGTH];
    return Float32Array.from(image, (_, i) => {
      let sum = 0;
      for (let k = 0; k < SAMPLES; k++) {
        const along = k / (SAMPLES - 1) - 0.5;
        sum += sample(image, (i % SIDE) + along * dx, Math.floor(i / SIDE) + along * dy);
      }
      return sum / SAMPLES;
    });
  },
};
