import type { Random } from "@numera/random";
import { chance } from "../draws.ts";
import { smoothNoise } from "../render/smoothNoise.ts";
import type { Sheet } from "./sheet.ts";

/** A scanner's or a lamp's slope of light over paper and ink, up to about a quarter from end to end. */
export function shadeSlope(random: Random, { width, height, gray }: Sheet): void {
  const [across, down] = [0.09 * random.normal(), 0.06 * random.normal()];
  for (let y = 0; y < height; y++) {
    const row = 1 + down * (y / height - 0.5);
    for (let x = 0, at = y * width; x < width; x++, at++) {
      gray[at] = gray[at]! * (row + across * (x / width - 0.5));
    }
  }
}

/** The shadow of something held over the page: darker beyond a soft straight edge. */
export function castShadow(random: Random, { width, height, gray, scale }: Sheet): void {
  const angle = random.uniform(0, 2 * Math.PI);
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const [x0, y0] = [random.uniform(0, width), random.uniform(0, height)];
  const softness = random.uniform(1.5, 14) * scale;
  const depth = random.uniform(0.12, 0.5);
  for (let y = 0; y < height; y++) {
    for (let x = 0, at = y * width; x < width; x++, at++) {
      const inside = 1 / (1 + Math.exp(-(cos * (x - x0) + sin * (y - y0)) / softness));
      gray[at] = gray[at]! * (1 - depth * inside);
    }
  }
}

/**
 * Blots, dirt and creases: patches where smooth noise is high, a little darker or (rubbed out) lighter.
 *
 * @param most the most that it may darken a pixel
 * @param scratch at least as large as the sheet
 */
export function stain(
  random: Random,
  { width, height, gray, scale }: Sheet,
  most: number,
  scratch: Float32Array,
): void {
  smoothNoise(random, width, height, random.uniform(6, 26) * scale, scratch);
  const level = random.uniform(0.4, 1.1);
  const depth = Math.min(most, random.uniform(8, 55)) * (chance(random, 0.25) ? -0.5 : 1);
  const edge = random.uniform(1.5, 8);
  for (let i = 0; i < width * height; i++) {
    const inside = Math.min(1, Math.max(0, edge * (scratch[i]! - level)));
    if (inside > 0) gray[i] = gray[i]! - depth * inside;
  }
}
