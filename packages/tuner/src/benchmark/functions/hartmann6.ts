import type { ParameterValues, Space } from "../../space/space.ts";

const ALPHA = [1, 1.2, 3, 3.2];
const A = [
  [10, 3, 17, 3.5, 1.7, 8],
  [0.05, 10, 17, 0.1, 8, 14],
  [3, 3.5, 1.7, 10, 17, 8],
  [17, 8, 0.05, 10, 0.1, 14],
];
const P = [
  [1312, 1696, 5569, 124, 8283, 5886],
  [2329, 4135, 8307, 3736, 1004, 9991],
  [2348, 1451, 3522, 2883, 3047, 6650],
  [4047, 8828, 8732, 5743, 1091, 381],
];

const names = ["x1", "x2", "x3", "x4", "x5", "x6"];

export const hartmann6Space: Space = Object.fromEntries(
  names.map((name) => [name, { type: "float", low: 0, high: 1 } as const]),
);

/** Hartmann's function of six variables; its least value is -3.32237 at (0.20169, 0.150011, 0.476874, 0.275332, 0.311652, 0.6573). */
export function hartmann6(values: ParameterValues): number {
  return -ALPHA.reduce((sum, alpha, i) => {
    const exponent = names.reduce(
      (part, name, j) => part + A[i]![j]! * ((values[name] as number) - P[i]![j]! / 1e4) ** 2,
      0,
    );
    return sum + alpha * Math.exp(-exponent);
  }, 0);
}
