/** Digits of MNIST as a program lays them side by side: black on white, no paper, no pen. */
import type { Random } from "@numera/random";
import { drawCollage } from "../digits/collages.ts";
import type { Kind } from "../kind.ts";

/** Two to seven digits, whoever wrote them, in a row. */
export const cleanCollage: Kind = {
  name: "clean-collage",
  share: 4,
  draw(random: Random, { dataset }) {
    const { image, label } = drawCollage(random.integer(2 ** 31), "spaced", dataset, random.integer(2 ** 31));
    return { image, text: label };
  },
};
