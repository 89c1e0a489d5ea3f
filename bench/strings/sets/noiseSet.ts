/** Images with nothing to read: blank and printed paper, scribbles, gradients, textures as of photographs, noise. */
import { Random } from "@numera/random";
import { drawCurve, inkPlane } from "@numera/trainer/drawings";
import type { GrayImage, Raster } from "@numera/vision";
import { PAPERS } from "../scene/papers.ts";
import { PENS, photograph } from "../scene/photograph.ts";
import { clouds } from "../scene/texture.ts";
import type { DrawnImage } from "./stringSet.ts";

export const NOISES = [
  "paper",
  "scribble",
  "gradient",
  "texture",
  "gaussian",
  "salt and pepper",
  "stripes",
] as const;
export type NoiseKind = (typeof NOISES)[number];

/** Number `i`: the kinds take turns. */
export async function drawNoise(i: number, seed: number): Promise<DrawnImage> {
  const random = new Random(seed).at("noise", i);
  return { image: await noiseImage(random, NOISES[i % NOISES.length]!), label: "" };
}

async function noiseImage(random: Random, kind: NoiseKind): Promise<Raster> {
  if (kind === "paper" || kind === "scribble") return paper(random, kind === "scribble");
  const width = 60 + random.integer(540);
  const height = 30 + random.integer(200);
  const area = width * height;
  switch (kind) {
    case "gradient": {
      const [from, to] = [random.uniform(0, 255), random.uniform(0, 255)];
      const angle = random.uniform(0, 2 * Math.PI);
      return gray(width, height, (x, y) => {
        const share =
          ((x / width - 0.5) * Math.cos(angle) + (y / height - 0.5) * Math.sin(angle)) / 1.42 + 0.5;
        return from + share * (to - from);
      });
    }
    case "texture": {
      const large = clouds(random, width, height, random.uniform(10, 150), 6);
      const [middle, contrast] = [random.uniform(80, 180), random.uniform(10, 60)];
      return gray(width, height, (x, y) => middle + contrast * large[y * width + x]!);
    }
    case "gaussian": {
      const [level, deviation] = [random.uniform(60, 240), random.uniform(3, 60)];
      const noise = random.fillNormal(new Float32Array(area));
      return gray(width, height, (x, y) => level + deviation * noise[y * width + x]!);
    }
    case "salt and pepper": {
      const share = random.uniform(0.002, 0.1);
      const level = random.uniform(140, 255);
      return gray(width, height, () => {
        const draw = random.uniform();
        return draw < share ? 0 : draw > 1 - share ? 255 : level;
      });
    }
    case "stripes": {
      const [pitch, angle] = [random.uniform(4, 60), random.uniform(0, Math.PI)];
      const sharp = random.uniform(1, 8);
      return gray(width, height, (x, y) => {
        const wave = Math.sin(((x * Math.cos(angle) + y * Math.sin(angle)) * 2 * Math.PI) / pitch);
        return 128 + 110 * Math.tanh(sharp * wave);
      });
    }
  }
}

function gray(width: number, height: number, level: (x: number, y: number) => number): GrayImage {
  const data = new Uint8Array(width * height);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) data[y * width + x] = Math.max(0, Math.min(255, Math.round(level(x, y))));
  }
  return { width, height, channels: 1, data };
}

/** Paper as fields have it, empty or with a scribble of one restless line. */
function paper(random: Random, scribbled: boolean): Promise<Raster> {
  const em = random.uniform(22, 60);
  const size = em * random.uniform(1.5, 8);
  const plane = inkPlane(Math.ceil(size + 2 * em), Math.ceil(3.2 * em));
  const [left, right, top, bottom] = [em, em + size, em, 2.1 * em].map(Math.round) as [
    number,
    number,
    number,
    number,
  ];
  if (scribbled) {
    const turns = 4 + random.integer(30);
    const points: number[] = [];
    for (let i = 0; i < turns; i++) {
      const progress = random.uniform() < 0.7 ? i / turns : random.uniform();
      points.push(
        left + (right - left) * Math.min(1, Math.max(0, progress + 0.08 * random.normal())),
        random.uniform(top, bottom),
      );
    }
    const radius = em * random.uniform(0.03, 0.09);
    drawCurve(plane, points, () => Math.max(0.6, radius));
  }
  return photograph(random, {
    writing: { plane, baseline: bottom, left, right, top, bottom },
    em,
    paper: PAPERS[random.integer(PAPERS.length)]!,
    pen: PENS[random.integer(PENS.length)]!,
    capture: random.uniform() < 0.5 ? "photo" : random.uniform() < 0.5 ? "scan" : "poor scan",
  });
}
