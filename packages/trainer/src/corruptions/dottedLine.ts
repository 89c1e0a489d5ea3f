import { type Corruption, SIDE } from "./corruption.ts";
import { drawSegments, type Segment } from "./drawSegments.ts";

/** Pixels from dot to dot. */
const STEP = 4;

/** Dotted lines straight across the image: from a place on the left edge to one on the right, and one from top to bottom. */
export const dottedLine: Corruption = {
  name: "dotted line",
  apply(image, random) {
    const places = Array.from({ length: 4 }, () => random.uniform(2, SIDE - 3));
    const dots: Segment[] = [];
    for (let along = 1; along < SIDE; along += STEP) {
      const share = along / (SIDE - 1);
      const across = places[0]! + (places[1]! - places[0]!) * share;
      const down = places[2]! + (places[3]! - places[2]!) * share;
      dots.push([along, across, along + 0.5, across], [down, along, down, along + 0.5]);
    }
    return drawSegments(image, dots, 1.2);
  },
};
