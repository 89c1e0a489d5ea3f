import { defineSpace } from "../../space/checkSpace.ts";
import type { ParameterValues } from "../../space/space.ts";

export const braninSpace = defineSpace({
  x: { type: "float", low: -5, high: 10 },
  y: { type: "float", low: 0, high: 15 },
});

/** Branin's function; its least value, 0.397887, is taken at three places, (pi, 2.275) among them. */
export function branin({ x, y }: ParameterValues): number {
  const [a, b] = [x as number, y as number];
  const inner = b - (5.1 / (4 * Math.PI ** 2)) * a ** 2 + (5 / Math.PI) * a - 6;
  return inner ** 2 + 10 * (1 - 1 / (8 * Math.PI)) * Math.cos(a) + 10;
}
