import type { Random } from "@numera/random";
import { chance } from "../draws.ts";
import type { Pen } from "../settings.ts";
import { grain } from "./grain.ts";
import { smoothNoise } from "./smoothNoise.ts";

/**
 * Lays a pen's ink as that pen does: a ballpoint is uneven and skips, a pencil leaves the paper's grain white, a fountain
 * pen pools, a marker and a gel pen cover. Changes the coverage (`[height, width]`, 0–1) in place.
 *
 * @param em height of a digit in pixels
 * @param broken whether strokes have gaps, as on greasy paper or with a pen that runs dry
 * @param scratch at least as large as the coverage
 */
export function layInk(
  random: Random,
  pen: Pen,
  broken: boolean,
  coverage: Float32Array,
  width: number,
  height: number,
  em: number,
  scratch: Float32Array,
): void {
  const count = width * height;
  const uneven = { ballpoint: 0.22, gel: 0.06, pencil: 0.2, marker: 0.08, fountain: 0.25 }[pen];
  const strength = uneven * random.uniform(0.3, 1.3);
  if (strength > 0.08) {
    smoothNoise(random, width, height, Math.max(2, em * random.uniform(0.15, 0.5)), scratch);
    for (let i = 0; i < count; i++) {
      coverage[i] = coverage[i]! * Math.max(0.3, Math.min(1, 1 - strength * Math.abs(scratch[i]!)));
    }
  }
  if (pen === "pencil" || (pen === "ballpoint" && chance(random, 0.2))) {
    const { values, mask } = grain();
    const start = random.integer(mask);
    const depth = random.uniform(0.1, pen === "pencil" ? 0.45 : 0.2);
    for (let i = 0; i < count; i++) {
      if (coverage[i]! > 0)
        coverage[i] = coverage[i]! * Math.min(1, 1 - depth * Math.abs(values[(start + i) & mask]!));
    }
  }
  if (broken) {
    smoothNoise(random, width, height, Math.max(1.5, em * random.uniform(0.06, 0.16)), scratch);
    const level = random.uniform(0.7, 1.3);
    const depth = random.uniform(0.5, 1);
    for (let i = 0; i < count; i++) {
      const gap = Math.min(1, Math.max(0, 4 * (scratch[i]! - level)));
      coverage[i] = coverage[i]! * (1 - depth * gap);
    }
  }
}
