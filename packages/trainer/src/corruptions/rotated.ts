import { identity } from "../augment/affine.ts";
import type { Corruption } from "./corruption.ts";
import { eitherSide } from "./eitherSide.ts";
import { warp } from "./warp.ts";

/** Turned by 25 to 35 degrees, either way. */
export const rotated: Corruption = {
  name: "rotate",
  apply(image, random) {
    const angle = (eitherSide(25, 35, random) * Math.PI) / 180;
    const [cosine, sine] = [Math.cos(angle), Math.sin(angle)];
    return warp(image, { ...identity, a: cosine, b: -sine, c: sine, d: cosine });
  },
};
