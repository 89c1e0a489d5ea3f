import { identity } from "../augment/affine.ts";
import type { Corruption } from "./corruption.ts";
import { eitherSide } from "./eitherSide.ts";
import { warp } from "./warp.ts";

/** Out of the middle by 3 to 5 pixels along both axes; parts of a large digit leave the image. */
export const translated: Corruption = {
  name: "translate",
  apply: (image, random) =>
    warp(image, { ...identity, tx: eitherSide(3, 5, random), ty: eitherSide(3, 5, random) }),
};
