import type { Box } from "../raster.ts";

/** Angles are tried up to so many degrees either way, in steps of half of one. */
const steepest = 24;
const step = 0.5;
/** Marks are compared with those as far away as this, in digit heights: more is another number, or another line. */
const reach = 6;
/** So far marks of one line stand from it, as a share of the digits' height (standard deviation). */
const stray = 0.12;
/** An angle other than 0 must explain the marks so many times better than 0 does. */
const clearlyBetter = 1.25;
/** Fewer marks say nothing about a page. */
const fewest = 3;
/** Digits of unlike size make so few marks of a level line look tilted by less than this, in degrees. */
const few = { marks: 8, tilt: 10 };
/** More marks than these are not needed. */
const enough = 500;

/**
 * By how many degrees lines of digits fall to the right (clockwise is positive): the angle t at which most marks
 * stand level with their neighbors, where `sum exp(-(dy cos t - dx sin t)^2 / (2 s^2))` over pairs of marks not
 * far apart is largest, d being from center to center and s an eighth of the digits' height. 0 where no angle
 * does clearly better than level lines do.
 *
 * After O'Gorman 1993, "The document spectrum for page layout analysis", IEEE Trans. PAMI 15(11), which takes the
 * commonest angle between nearest neighbors.
 *
 * @param height the digits' typical height, in pixels
 */
export function pageTilt(boxes: readonly Box[], height: number): number {
  const digits = boxes
    .filter((box) => box.height >= 0.5 * height && box.height <= 1.8 * height && box.width <= 2.5 * height)
    .sort((a, b) => a.x - b.x);
  if (digits.length < fewest) return 0;
  const pairs = pairsOf(digits.slice(0, enough), height);
  let best = 0;
  let bestSum = clearlyBetter * levelWith(pairs, 0);
  for (let angle = -steepest; angle <= steepest; angle += step) {
    const sum = levelWith(pairs, angle);
    if (sum > bestSum) {
      best = angle;
      bestSum = sum;
    }
  }
  return digits.length < few.marks && Math.abs(best) < few.tilt ? 0 : best;
}

/** From mark to mark, in strays: `[dx, dy, dx, dy ...]`. */
function pairsOf(digits: readonly Box[], height: number): Float32Array {
  const pairs: number[] = [];
  for (const [i, a] of digits.entries()) {
    for (let k = i + 1; k < digits.length; k++) {
      const b = digits[k]!;
      const dx = b.x + b.width / 2 - a.x - a.width / 2;
      const dy = b.y + b.height / 2 - a.y - a.height / 2;
      if (b.x - a.x > reach * height) break;
      if (dx < 0.3 * height || Math.abs(dy) > 0.6 * dx) continue;
      pairs.push(dx / (stray * height), dy / (stray * height));
    }
  }
  return Float32Array.from(pairs);
}

function levelWith(pairs: Float32Array, angle: number): number {
  const [cos, sin] = [Math.cos((angle * Math.PI) / 180), Math.sin((angle * Math.PI) / 180)];
  let sum = 0;
  for (let i = 0; i < pairs.length; i += 2) {
    const away = cos * pairs[i + 1]! - sin * pairs[i]!;
    sum += Math.exp(-0.5 * away * away);
  }
  return sum;
}
