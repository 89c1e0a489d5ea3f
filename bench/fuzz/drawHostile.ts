import type { Random } from "@numera/random";
import type { Raster } from "@numera/vision";

/** What stands on a picture: by lot for each, one over the other. */
const layers = [
  "noise",
  "stripes",
  "dots",
  "gradient",
  "strokes",
  "marks",
  "boxes",
  "ring",
  "bar",
  "speckle",
  "inverse",
] as const;
type Layer = (typeof layers)[number];

/** Pixels that most pictures have at most, and a few: what is large takes long, and finds little more. */
const [usual, large] = [30_000, 3_000_000];

/** A picture of any size, channels and content: noise, patterns, strokes and shapes like digits, alone and over one another. */
export function drawHostile(random: Random): Raster {
  const { width, height } = drawSize(random);
  const gray = new Uint8ClampedArray(width * height).fill(random.integer(256));
  for (let i = 1 + random.integer(4); i > 0; i--)
    lay(random, layers[random.integer(layers.length)]!, gray, width, height);
  if (random.integer(5) === 0) for (let i = 0; i < gray.length; i++) gray[i] = gray[i]! < 128 ? 0 : 255;
  const channels = ([1, 3, 4] as const)[random.integer(3)]!;
  if (channels === 1) return { width, height, channels, data: gray };
  const data = new Uint8ClampedArray(channels * gray.length);
  const tint = [random.uniform(0.3, 1), random.uniform(0.3, 1), random.uniform(0.3, 1)];
  const clear = random.integer(3);
  for (let i = 0; i < gray.length; i++) {
    for (let c = 0; c < 3; c++) data[channels * i + c] = gray[i]! * tint[c]!;
    if (channels === 4)
      data[4 * i + 3] = clear === 0 ? 255 : clear === 1 ? 255 - gray[i]! : random.integer(256);
  }
  return { width, height, channels, data };
}

function drawSize(random: Random): { readonly width: number; readonly height: number } {
  const pixels = Math.exp(random.uniform(0, Math.log(random.integer(40) === 0 ? large : usual)));
  // As tall as wide mostly, now and then a single row or column.
  const aspect =
    random.integer(8) === 0 ? pixels ** random.uniform(-1, 1) : Math.exp(random.uniform(-1.5, 2.5));
  const width = Math.max(1, Math.min(200_000, Math.round(Math.sqrt(pixels * aspect))));
  return { width, height: Math.max(1, Math.min(200_000, Math.round(pixels / width))) };
}

/** The gray level at a place, by what was there before. */
type Level = (x: number, y: number, before: number) => number;

function lay(random: Random, layer: Layer, data: Uint8ClampedArray, width: number, height: number): void {
  const ink = random.integer(256);
  if (layer === "strokes" || layer === "marks" || layer === "boxes") {
    drawShapes(random, layer, data, width, height, ink);
    return;
  }
  const level = levelOf(random, layer, ink, width, height);
  for (let y = 0, at = 0; y < height; y++)
    for (let x = 0; x < width; x++, at++) data[at] = level(x, y, data[at]!);
}

function levelOf(
  random: Random,
  layer: Exclude<Layer, "strokes" | "marks" | "boxes">,
  ink: number,
  width: number,
  height: number,
): Level {
  const [period, part] = [2 + random.integer(40), random.uniform(0.1, 0.9)];
  switch (layer) {
    case "noise": {
      const deviation = random.uniform(1, 120);
      return (_x, _y, before) => before + deviation * random.normal();
    }
    case "stripes": {
      const [dx, dy] = [random.uniform(-1, 1), random.uniform(-1, 1)];
      return (x, y, before) =>
        (((dx * x + dy * y) % period) + period) % period < part * period ? ink : before;
    }
    case "dots":
      return (x, y, before) => (x % period < part * period && y % period < part * period ? ink : before);
    case "gradient":
      return (x, y, before) => before + (ink - 128) * (x / width - y / height);
    case "speckle":
      return (_x, _y, before) => (random.uniform() < 0.02 ? ink : before);
    case "inverse":
      return (_x, _y, before) => 255 - before;
    case "bar": {
      const [left, thick] = [random.integer(width), 1 + random.integer(Math.max(1, width >> 3))];
      return (x, _y, before) => (x >= left && x < left + thick ? ink : before);
    }
    case "ring": {
      const [cx, cy, r] = [
        random.uniform(0, width),
        random.uniform(0, height),
        random.uniform(1, Math.max(width, height) / 2),
      ];
      return (x, y, before) => (Math.abs(Math.hypot(x - cx, y - cy) - r) < 2 ? ink : before);
    }
  }
}

/** Up to some hundreds of pen strokes, bars as high as a line, or frames. */
function drawShapes(
  random: Random,
  shape: Layer,
  data: Uint8ClampedArray,
  width: number,
  height: number,
  ink: number,
): void {
  const put = (x: number, y: number) => {
    if (x >= 0 && y >= 0 && x < width && y < height) data[Math.floor(y) * width + Math.floor(x)] = ink;
  };
  const size = random.uniform(2, Math.max(3, height));
  const [count, pen] = [Math.ceil(random.uniform(0, 5) ** 3), random.uniform(1, Math.max(1.5, size / 6))];
  for (let i = 0; i < count; i++) {
    const [x0, y0] = [random.uniform(0, width), random.uniform(0, height)];
    const [dx, dy] = shape === "strokes" ? [size * random.normal(), size * random.normal()] : [pen, size];
    const steps = Math.min(2000, Math.ceil(Math.hypot(dx, dy)) + 1);
    for (let step = 0; step <= steps; step++) {
      const [x, y] = [x0 + (dx * step) / steps, y0 + (dy * step) / steps];
      for (let k = 0; k < pen; k++) put(x + k, y);
      if (shape === "boxes") {
        put(x0 + (size * step) / steps, y0);
        put(x0 + (size * step) / steps, y0 + size);
        put(x0 + size, y);
      }
    }
  }
}
