import type { Random } from "@numera/random";
import type { GrayImage } from "@numera/vision";
import { pick } from "../strings/draws.ts";
import { smoothNoise } from "../strings/render/smoothNoise.ts";

/** `[height, width]` gray levels, to be written; not yet cut to 0..255. */
interface Plane {
  readonly width: number;
  readonly height: number;
  readonly gray: Float32Array;
}

/**
 * An image of anything but a number, as a camera held anywhere sees it: grain, specks, blots, a scene of shades and edges,
 * straight and curved strokes. (Words, scribbles and bare paper come of the synthesis, by its setting `numberless`.)
 */
export function withoutNumber(random: Random): GrayImage {
  const width = 40 + random.integer(360);
  const height = 30 + random.integer(90);
  const plane = { width, height, gray: new Float32Array(width * height).fill(random.uniform(150, 255)) };
  const draw = pick(random, [grain, specks, blots, scene, strokes]);
  draw(random, plane);
  const noise = 6 * Math.abs(random.normal());
  const data = Uint8Array.from(plane.gray, (level) =>
    Math.max(0, Math.min(255, Math.round(level + noise * random.normal()))),
  );
  return { width, height, channels: 1, data };
}

function grain(random: Random, { gray }: Plane): void {
  const deviation = random.uniform(5, 90);
  gray.forEach((level, i) => {
    gray[i] = level + deviation * random.normal();
  });
}

function specks(random: Random, plane: Plane): void {
  const most = random.uniform(0.5, 5);
  for (let i = 5 + random.integer(80); i > 0; i--) {
    blot(random, plane, random.uniform(0.3, most), random.uniform(0, 100));
  }
}

function blots(random: Random, { width, height, gray }: Plane): void {
  const field = new Float32Array(gray.length);
  smoothNoise(random, width, height, random.uniform(5, 30), field);
  const [limit, level] = [random.uniform(0.2, 0.9), random.uniform(0, 110)];
  field.forEach((value, i) => {
    if (value > limit) gray[i] = level;
  });
}

function scene(random: Random, { width, height, gray }: Plane): void {
  const field = new Float32Array(gray.length);
  smoothNoise(random, width, height, random.uniform(20, 100), field);
  const strength = random.uniform(10, 50);
  field.forEach((value, i) => {
    gray[i]! += strength * value;
  });
  for (let n = 2 + random.integer(10); n > 0; n--) {
    const [left, top] = [random.integer(width), random.integer(height)];
    const right = Math.min(width, left + 2 + random.integer(Math.ceil(width / 3)));
    const bottom = Math.min(height, top + 2 + random.integer(height));
    const change = random.uniform(-150, 60);
    for (let y = top; y < bottom; y++) for (let x = left; x < right; x++) gray[y * width + x]! += change;
  }
}

function strokes(random: Random, plane: Plane): void {
  const [radius, level] = [random.uniform(0.7, 3), random.uniform(0, 110)];
  for (let n = 1 + random.integer(8); n > 0; n--) {
    let [x, y] = [random.uniform(0, plane.width), random.uniform(0, plane.height)];
    let angle = random.uniform(0, 2 * Math.PI);
    const bend = random.uniform() < 0.5 ? 0 : 0.12 * random.normal();
    for (let step = 5 + random.integer(70); step > 0; step--) {
      blot(random, plane, radius, level, x, y);
      x += Math.cos(angle);
      y += Math.sin(angle);
      angle += bend;
    }
  }
}

/** A disc, cut off at the borders. */
function blot(
  random: Random,
  { width, height, gray }: Plane,
  radius: number,
  level: number,
  centerX = random.uniform(0, width),
  centerY = random.uniform(0, height),
): void {
  const reach = Math.ceil(radius);
  for (let y = Math.floor(centerY) - reach; y <= centerY + reach; y++) {
    for (let x = Math.floor(centerX) - reach; x <= centerX + reach; x++) {
      if (x < 0 || y < 0 || x >= width || y >= height) continue;
      if ((x - centerX) ** 2 + (y - centerY) ** 2 <= radius * radius) gray[y * width + x] = level;
    }
  }
}
