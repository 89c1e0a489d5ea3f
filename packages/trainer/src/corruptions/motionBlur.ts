import { type Corruption, SIDE } from "./corruption.ts";
import { sample } from "./warp.ts";

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
