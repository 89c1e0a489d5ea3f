import { identity } from "../augment/affine.ts";
import type { Corruption } from "./corruption.ts";
import { eitherSide } from "./eitherSide.ts";
import { warp } from "./warp.ts";

/** Slanted by 25 to 35 degrees, to either side. */
export const sheared: Corruption = {
  name: "shear",
  apply: (image, random) =>
    warp(image, { ...identity, b: Math.tan((eitherSide(25, 35, random) * Math.PI) / 180) }),
};
