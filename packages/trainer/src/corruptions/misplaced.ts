/** Digits that stand where, or as, none should. */
import type { Random } from "@numera/random";
import { identity } from "../augment/affine.ts";
import type { Corruption } from "./corruption.ts";
import { warp } from "./warp.ts";

/** Uniform in [low, high), and negative half of the time. */
function eitherSide(low: number, high: number, random: Random): number {
  return (random.integer(2) === 0 ? -1 : 1) * random.uniform(low, high);
}

/** Slanted by 25 to 35 degrees, to either side. */
export const sheared: Corruption = {
  name: "shear",
  apply: (image, random) =>
    warp(image, { ...identity, b: Math.tan((eitherSide(25, 35, random) * Math.PI) / 180) }),
};

/** Written smaller: 50 to 65 % of the size. */
export const scaled: Corruption = {
  name: "scale",
  apply(image, random) {
    const factor = 1 / random.uniform(0.5, 0.65);
    return warp(image, { ...identity, a: factor, d: factor });
  },
};

/** Turned by 25 to 35 degrees, either way. */
export const rotated: Corruption = {
  name: "rotate",
  apply(image, random) {
    const angle = (eitherSide(25, 35, random) * Math.PI) / 180;
    const [cosine, sine] = [Math.cos(angle), Math.sin(angle)];
    return warp(image, { ...identity, a: cosine, b: -sine, c: sine, d: cosine });
  },
};

/** Out of the middle by 3 to 5 pixels along both axes; parts of a large digit leave the image. */
export const translated: Corruption = {
  name: "translate",
  apply: (image, random) =>
    warp(image, { ...identity, tx: eitherSide(3, 5, random), ty: eitherSide(3, 5, random) }),
};
