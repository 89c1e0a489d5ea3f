import { type Corruption, SIDE } from "./corruption.ts";
import { drawSegments, type Segment } from "./drawSegments.ts";

/** Pixels from turn to turn, and how far each turn is from the line. */
const STEP = 3.5;
const SWING = 2;

/** A zigzag line of full ink across the image, from a place on the left edge to one on the right. */
export const zigzag: Corruption = {
  name: "zigzag",
  apply(image, random) {
    const [from, to] = [random.uniform(5, SIDE - 6), random.uniform(5, SIDE - 6)];
    const turns = Array.from({ length: Math.ceil(SIDE / STEP) + 1 }, (_, k) => {
      const x = k * STEP;
      return [x, from + ((to - from) * x) / (SIDE - 1) + (k % 2 === 0 ? -SWING : SWING)] as const;
    });
    const segments = turns.slice(1).map((turn, k): Segment => [...turns[k]!, ...turn]);
    return drawSegments(image, segments, 1);
  },
};
