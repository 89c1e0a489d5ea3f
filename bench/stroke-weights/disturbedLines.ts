/**
 * Lines of one writer's MNIST digits, and the same lines disturbed: strokes across a digit, digits crossed out, rules, slashes,
 * points and signs that stand beside the digits.
 */
import type { Random } from "@numera/random";
import { drawCurve, drawDigits, type InkPlane, inkPlane, type WriterDigits } from "@numera/trainer/drawings";
import { type GrayImage, resample } from "@numera/vision";

/** A line as drawn, and what a reader may be sure of: undefined where it may be sure of nothing. */
export interface DrawnLine {
  readonly digits: string;
  readonly image: GrayImage;
  readonly label: string | undefined;
  /** The digit that is disturbed. */
  readonly disturbed: Place | undefined;
}

/** A digit as it stands on the line: the box of its ink, pixels. */
export interface Place {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

interface Scene {
  readonly plane: InkPlane;
  readonly random: Random;
  readonly digits: string;
  readonly places: readonly Place[];
  /** The pen's radius, pixels. */
  readonly pen: number;
  /** A digit's height, pixels. */
  readonly height: number;
  disturbed?: Place;
}

/** What is drawn over a line. @returns what a reader may then be sure of */
type Disturbance = (scene: Scene) => string | undefined;

const tileHeight = 20;

const uniform = (random: Random, low: number, high: number) => random.uniform(low, high);

function stroke(
  { plane, pen, random }: Scene,
  points: readonly number[],
  thickness = uniform(random, 0.8, 1.2),
) {
  drawCurve(plane, points, () => pen * thickness);
}

/** A digit of the line that is not the first: the number goes on behind what is crossed out. */
function middle(scene: Scene): number {
  const at = 1 + scene.random.integer(Math.max(1, scene.places.length - 1));
  scene.disturbed = scene.places[at]!;
  return at;
}

function without(digits: string, at: number): string {
  return digits.slice(0, at) + digits.slice(at + 1);
}

function bars(scene: Scene, count: number): string {
  const at = middle(scene);
  const { random, height } = scene;
  const { x, y, width, height: tall } = scene.places[at]!;
  const reach = uniform(random, 0.08, 0.25) * height;
  const slope = uniform(random, -0.2, 0.2) * height;
  for (let i = 0; i < count; i++) {
    const level = y + tall * (count === 1 ? uniform(random, 0.35, 0.65) : 0.35 + 0.3 * i);
    const wobble = uniform(random, -0.05, 0.05) * height;
    stroke(scene, [
      x - reach,
      level + slope / 2,
      x + width / 2,
      level + wobble,
      x + width + reach,
      level - slope / 2,
    ]);
  }
  return without(scene.digits, at);
}

export const disturbances = {
  clean: ({ digits }) => digits,
  cross(scene) {
    const at = middle(scene);
    const { random, height } = scene;
    const { x, y, width, height: tall } = scene.places[at]!;
    const around = () => uniform(random, -0.02, 0.15) * height;
    stroke(scene, [x - around(), y - around(), x + width + around(), y + tall + around()]);
    stroke(scene, [x + width + around(), y - around(), x - around(), y + tall + around()]);
    return without(scene.digits, at);
  },
  bar: (scene) => bars(scene, 1),
  "two bars": (scene) => bars(scene, 2),
  slashed(scene) {
    const at = middle(scene);
    const { random, height } = scene;
    const { x, y, width, height: tall } = scene.places[at]!;
    const around = () => uniform(random, 0.05, 0.2) * height;
    stroke(scene, [x + width + around(), y - around(), x - around(), y + tall + around()]);
    return without(scene.digits, at);
  },
  scribble(scene) {
    const at = middle(scene);
    const { random, height } = scene;
    const { x, y, width, height: tall } = scene.places[at]!;
    const points: number[] = [];
    const turns = 5 + random.integer(5);
    for (let i = 0; i <= turns; i++) {
      const jitter = uniform(random, -0.08, 0.08) * height;
      points.push(i % 2 === 0 ? x - 0.08 * height + jitter : x + width + 0.08 * height + jitter);
      points.push(y + (tall * i) / turns + uniform(random, -0.06, 0.06) * height);
    }
    stroke(scene, points);
    return without(scene.digits, at);
  },
  ring(scene) {
    const { random, height, places } = scene;
    const at = random.integer(places.length);
    scene.disturbed = places[at]!;
    const { x, y, width, height: tall } = places[at]!;
    const radius = uniform(random, 0.7, 1.4) * height;
    const cx = x + width / 2 + (random.uniform() < 0.5 ? -1 : 1) * radius * uniform(random, 0.85, 1.05);
    const cy = y + tall / 2 + uniform(random, -0.3, 0.3) * height;
    const points = Array.from({ length: 26 }, (_, i) => [
      cx + radius * Math.cos((i * Math.PI) / 12),
      cy + radius * Math.sin((i * Math.PI) / 12),
    ]).flat();
    stroke(scene, points);
    return scene.digits;
  },
  underline(scene) {
    const { random, height, places } = scene;
    const first = random.integer(places.length);
    const last = first + random.integer(Math.min(3, places.length - first));
    const [from, to] = [places[first]!, places[last]!];
    const level = Math.max(from.y + from.height, to.y + to.height) - uniform(random, 0.02, 0.2) * height;
    const slope = uniform(random, -0.06, 0.06) * height;
    stroke(scene, [from.x - 0.2 * height, level - slope, to.x + to.width + 0.2 * height, level + slope]);
    return scene.digits;
  },
  "strike through all"(scene) {
    const { random, height, places } = scene;
    const [from, to] = [places[0]!, places.at(-1)!];
    const level = from.y + uniform(random, 0.35, 0.65) * from.height;
    const slope = uniform(random, -0.15, 0.15) * height;
    stroke(scene, [from.x - 0.3 * height, level - slope, to.x + to.width + 0.3 * height, level + slope]);
    return undefined;
  },
  "rule beside"(scene) {
    const { random, height, places } = scene;
    const [from, to] = [places[0]!, places.at(-1)!];
    const gap = uniform(random, 0.2, 0.6) * height;
    const x = random.uniform() < 0.5 ? from.x - gap : to.x + to.width + gap;
    const tall = uniform(random, 1.0, 1.7) * height;
    const middleY = from.y + from.height / 2 + uniform(random, -0.15, 0.15) * height;
    stroke(scene, [x, middleY - tall / 2, x, middleY + tall / 2], uniform(random, 0.5, 1));
    return scene.digits;
  },
} as const satisfies Record<string, Disturbance>;

/** Those that draw strokes across one digit. */
export const crossings = ["cross", "bar", "two bars", "slashed", "scribble", "ring", "underline"] as const;

/** What stands between digits or before them: room is left for it. */
export const signs = {
  slash: "one",
  "leading point": "first",
  minus: "first",
  plus: "first",
  half: "last",
} as const;

export type DisturbanceName = keyof typeof disturbances | keyof typeof signs;
export const disturbanceNames = [...Object.keys(disturbances), ...Object.keys(signs)] as DisturbanceName[];

/** Pastes digits of one writer, and disturbs them. */
export function drawDisturbed(
  random: Random,
  name: DisturbanceName,
  source: WriterDigits,
  writers: readonly number[],
): DrawnLine {
  const length = 2 + random.integer(5);
  const digits = Array.from({ length }, () => random.integer(10)).join("");
  const scale = uniform(random, 1.6, 4);
  const height = scale * tileHeight;
  const images = drawDigits(random, digits, source, writers);
  const room = 3 * height;
  const plane = inkPlane(
    Math.ceil(2 * room + (length + 2) * 1.6 * height),
    Math.ceil(2 * 1.2 * height + 28 * scale),
  );
  const gap = uniform(random, 0.15, 0.45) * height;
  const at = name in signs ? signPlace(name as keyof typeof signs, length, random) : -1;
  const places: Place[] = [];
  const scene: Scene = { plane, random, digits, places, pen: 1.1 * scale, height };
  let x = room;
  const top = 1.2 * height;
  const y = () => top + uniform(random, -0.08, 0.08) * height;
  for (let i = 0; i <= length; i++) {
    if (i === at) x = drawSign(scene, name as keyof typeof signs, x, top + 4 * scale) + gap;
    if (i === length) break;
    const place = paste(plane, source, images[i]!, x, y(), scale);
    places.push(place);
    x = place.x + place.width + gap;
  }
  const label = name in disturbances ? disturbances[name as keyof typeof disturbances](scene) : undefined;
  return { digits, image: grayOf(plane, random), label, disturbed: scene.disturbed };
}

function signPlace(name: keyof typeof signs, length: number, random: Random): number {
  if (signs[name] === "first") return 0;
  return signs[name] === "last" ? length : 1 + random.integer(length - 1);
}

/** @returns where it ends */
function drawSign(scene: Scene, name: keyof typeof signs, x: number, top: number): number {
  const { random, height, pen } = scene;
  const width = uniform(random, 0.3, 0.5) * height;
  const level = top + uniform(random, 0.45, 0.65) * height;
  switch (name) {
    case "slash": {
      const over = uniform(random, 0, 0.2) * height;
      stroke(scene, [x + width, top - over, x, top + height + over]);
      return x + width;
    }
    case "leading point": {
      const foot = top + height - pen;
      const size = uniform(random, 0, 0.3) * height;
      stroke(scene, [x + size / 3, foot - size, x, foot], uniform(random, 1, 1.6));
      return x + size / 3 + pen;
    }
    case "minus":
      stroke(scene, [x, level, x + width, level + uniform(random, -0.08, 0.08) * height]);
      return x + width;
    case "plus": {
      stroke(scene, [x, level, x + width, level + uniform(random, -0.05, 0.05) * height]);
      const half = uniform(random, 0.2, 0.4) * height;
      stroke(scene, [
        x + width / 2,
        level - half,
        x + width / 2 + uniform(random, -0.05, 0.05) * height,
        level + half,
      ]);
      return x + width;
    }
    case "half": {
      const small = 0.42 * height;
      const flat = random.uniform() < 0.5;
      const [ax, ay] = flat ? [x + 0.2 * height, top - 0.15 * height] : [x, top - 0.05 * height];
      stroke(scene, [ax, ay, ax - 0.02 * height, ay + small]);
      if (flat) stroke(scene, [x, top + 0.45 * height, x + 0.45 * height, top + 0.42 * height]);
      else stroke(scene, [x + 0.45 * height, top, x + 0.05 * height, top + height]);
      const [bx, by] = flat
        ? [x + 0.05 * height, top + 0.6 * height]
        : [x + 0.35 * height, top + 0.55 * height];
      const r = 0.3 * height;
      stroke(scene, [
        bx,
        by + 0.25 * small,
        bx + 0.5 * r,
        by,
        bx + r,
        by + 0.3 * small,
        bx,
        by + small,
        bx + r,
        by + small,
      ]);
      return bx + r;
    }
  }
}

/** Draws a digit so that its ink begins at `x`. */
function paste(
  plane: InkPlane,
  { dataset: { images, width, height } }: WriterDigits,
  image: number,
  x: number,
  y: number,
  scale: number,
): Place {
  const side = [Math.round(width * scale), Math.round(height * scale)] as const;
  const tile = Float32Array.from(images.subarray(image * width * height, (image + 1) * width * height));
  const large = resample(tile, width, height, side[0], side[1]).map((v) =>
    Math.max(0, Math.min(1, (v / 255 - 0.5) * 2 + 0.5)),
  );
  let [left, right, upper, lower] = [side[0], 0, side[1], 0];
  for (let row = 0; row < side[1]; row++)
    for (let column = 0; column < side[0]; column++) {
      if (large[row * side[0] + column]! < 0.4) continue;
      [left, right] = [Math.min(left, column), Math.max(right, column + 1)];
      [upper, lower] = [Math.min(upper, row), Math.max(lower, row + 1)];
    }
  const [dx, dy] = [Math.round(x) - left, Math.round(y)];
  for (let row = 0; row < side[1]; row++)
    for (let column = 0; column < side[0]; column++) {
      const at = (row + dy) * plane.width + column + dx;
      plane.data[at] = Math.max(plane.data[at]!, large[row * side[0] + column]!);
    }
  return { x: left + dx, y: upper + dy, width: right - left, height: lower - upper };
}

function grayOf({ width, height, data }: InkPlane, random: Random): GrayImage {
  const paper = uniform(random, 215, 255);
  const ink = uniform(random, 10, 80);
  const noise = uniform(random, 0, 4);
  return {
    width,
    height,
    channels: 1,
    data: Uint8Array.from(data, (v) =>
      Math.max(
        0,
        Math.min(255, Math.round(paper + (ink - paper) * Math.min(1, v) + noise * random.normal())),
      ),
    ),
  };
}
