import type { Random } from "@numera/random";
import type { Raster } from "@numera/vision";
import { decodeImage } from "@numera/vision/node";
import sharp from "sharp";
import { drawPaper, type PaperKind, type PaperPlanes, type Reflectance } from "./papers.ts";
import { blur, clouds } from "./texture.ts";
import type { Written } from "./writeText.ts";

/** How an image came to be. */
export type Capture = "scan" | "poor scan" | "bilevel" | "photo";

export interface PenKind {
  readonly name: string;
  readonly colors: readonly Reflectance[];
  /** The share of the paper's light that the ink takes. */
  readonly strength: number;
  /** How much the strength varies over few pixels, and over a digit. */
  readonly grain: number;
  readonly flow: number;
}

const BLUES: readonly Reflectance[] = [
  [0.12, 0.18, 0.55],
  [0.18, 0.28, 0.62],
  [0.1, 0.12, 0.4],
];
const BLACKS: readonly Reflectance[] = [
  [0.1, 0.1, 0.11],
  [0.18, 0.18, 0.2],
];

export const PENS: readonly PenKind[] = [
  { name: "ballpoint", colors: [...BLUES, ...BLACKS], strength: 0.85, grain: 0.1, flow: 0.12 },
  { name: "gel", colors: [...BLUES, ...BLACKS, [0.55, 0.1, 0.15]], strength: 0.97, grain: 0.02, flow: 0.03 },
  { name: "pencil", colors: [[0.3, 0.3, 0.32]], strength: 0.72, grain: 0.28, flow: 0.1 },
  { name: "felt", colors: [...BLACKS, ...BLUES], strength: 0.97, grain: 0.02, flow: 0.04 },
  { name: "fountain", colors: [...BLUES, [0.05, 0.05, 0.2]], strength: 0.88, grain: 0.04, flow: 0.22 },
];

export interface Scene {
  readonly writing: Written;
  readonly em: number;
  readonly paper: PaperKind;
  readonly pen: PenKind;
  readonly capture: Capture;
}

/** Ink on paper, light on it, and an image taken of it; margins of the plane are cut to what a field's crop has. */
export async function photograph(random: Random, scene: Scene): Promise<Raster> {
  const { writing, em, capture } = scene;
  const paper = drawPaper(random, scene.paper, writing, em);
  applyInk(random, paper, scene);
  if (capture === "photo") applyLight(random, paper, writing.plane.width, writing.plane.height);
  const view = takeView(random, paper, scene);
  const sigma =
    capture === "photo"
      ? random.uniform(0.4, 1.3)
      : capture === "poor scan"
        ? random.uniform(0.5, 1)
        : random.uniform(0.2, 0.6);
  const planes = view.planes.map((plane) =>
    blur(plane, view.width, view.height, sigma * Math.min(1, em / 40)),
  );
  return develop(random, planes as unknown as PaperPlanes, view.width, view.height, capture);
}

function applyInk(random: Random, paper: PaperPlanes, { writing, em, pen }: Scene): void {
  const { width, height, data } = writing.plane;
  const color = pen.colors[random.integer(pen.colors.length)]!;
  const fine = clouds(random, width, height, 1.6, 2);
  const flow = clouds(random, width, height, em * 0.6, 2);
  const strength = pen.strength * random.uniform(0.85, 1);
  for (let i = 0; i < data.length; i++) {
    if (data[i] === 0) continue;
    const amount = Math.min(1, Math.max(0, strength * (1 + pen.grain * fine[i]! + pen.flow * flow[i]!)));
    paper.forEach((plane, c) => {
      plane[i]! *= 1 - data[i]! * amount * (1 - color[c]!);
    });
  }
}

/** A lamp or a window from one side, sometimes the shadow of what is beside the paper, and paper that is not flat. */
function applyLight(random: Random, planes: PaperPlanes, width: number, height: number): void {
  const angle = random.uniform(0, 2 * Math.PI);
  const slope = random.uniform(0.05, 0.35);
  const level = random.uniform(0.62, 0.95);
  const tint = [1, random.uniform(0.94, 1), random.uniform(0.84, 1)];
  const folds = clouds(random, width, height, width / 2, 3);
  const shadow = random.uniform() < 0.35 ? random.uniform(0.5, 0.85) : 1;
  const edge = {
    angle: random.uniform(0, 7),
    at: random.uniform(-0.3, 0.3),
    soft: random.uniform(0.03, 0.2),
  };
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const [u, v] = [x / width - 0.5, (y - height / 2) / width];
      const side = (u * Math.cos(edge.angle) + v * Math.sin(edge.angle) - edge.at) / edge.soft;
      const shade = 1 - (1 - shadow) / (1 + Math.exp(-4 * side));
      const light = level * (1 + slope * (u * Math.cos(angle) + v * Math.sin(angle))) * shade;
      const i = y * width + x;
      const lit = light * (1 + 0.03 * folds[i]!);
      planes.forEach((plane, c) => {
        plane[i]! *= lit * tint[c]!;
      });
    }
  }
}

/** The crop of the field, turned and in perspective as the camera or the scanner stood. */
function takeView(
  random: Random,
  planes: PaperPlanes,
  { writing, em, capture }: Scene,
): { width: number; height: number; planes: Float32Array[] } {
  const { plane, left, right, top, bottom } = writing;
  const margin = () => em * random.uniform(0.15, 0.7);
  const around = { left: margin(), right: margin(), top: margin(), bottom: margin() };
  const angle = ((capture === "photo" ? 2.5 : 0.7) * random.normal() * Math.PI) / 180;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  // What is turned needs room above and below, or its ends are cut off.
  const turned = 0.9 * Math.abs(sin) * (right - left);
  const width = Math.round(right - left + around.left + around.right);
  const height = Math.round(bottom - top + around.top + around.bottom + turned);
  const [px, py] =
    capture === "photo" ? [0.06 * random.normal(), 0.1 * random.normal()].map((p) => p / width) : [0, 0];
  const center = {
    x: (left - around.left + right + around.right) / 2,
    y: (top - around.top + bottom + around.bottom) / 2,
  };
  const view = planes.map(() => new Float32Array(width * height));
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const [u, v] = [x - width / 2, y - height / 2];
      const depth = 1 + px! * u + py! * v;
      const fromX = Math.max(0, Math.min(plane.width - 1.001, center.x + (cos * u - sin * v) / depth));
      const fromY = Math.max(0, Math.min(plane.height - 1.001, center.y + (sin * u + cos * v) / depth));
      const [column, row] = [Math.floor(fromX), Math.floor(fromY)];
      const [tx, ty] = [fromX - column, fromY - row];
      const i = row * plane.width + column;
      planes.forEach((p, c) => {
        const upper = p[i]! + tx * (p[i + 1]! - p[i]!);
        const lower = p[i + plane.width]! + tx * (p[i + plane.width + 1]! - p[i + plane.width]!);
        view[c]![y * width + x] = upper + ty * (lower - upper);
      });
    }
  }
  return { width, height, planes: view };
}

/** Light to bytes: noise of the sensor, gray or two levels for scans, JPEG's blocks. */
async function develop(
  random: Random,
  [red, green, blue]: PaperPlanes,
  width: number,
  height: number,
  capture: Capture,
): Promise<Raster> {
  const gray = capture !== "photo" && (capture === "bilevel" || random.uniform() < 0.6);
  const noise =
    capture === "photo"
      ? random.uniform(1.5, 6)
      : capture === "poor scan"
        ? random.uniform(3, 9)
        : random.uniform(0.5, 2.5);
  const channels = gray ? 1 : 3;
  const data = new Uint8Array(width * height * channels);
  const threshold = random.uniform(0.66, 0.76);
  for (let i = 0; i < width * height; i++) {
    const luma = 0.3 * red[i]! + 0.59 * green[i]! + 0.11 * blue[i]!;
    const values = gray ? [luma] : [red[i]!, green[i]!, blue[i]!];
    const common = noise * random.normal();
    values.forEach((value, c) => {
      const level = 255 * value + (gray ? common : 0.7 * common + 0.7 * noise * random.normal());
      data[i * channels + c] =
        capture === "bilevel"
          ? level > 255 * threshold
            ? 255
            : 0
          : Math.max(0, Math.min(255, Math.round(level)));
    });
  }
  const raster: Raster = { width, height, channels, data };
  if (capture === "bilevel" || random.uniform() < 0.3) return raster;
  const quality = Math.round(capture === "poor scan" ? random.uniform(30, 60) : random.uniform(55, 92));
  const jpeg = await sharp(data, { raw: { width, height, channels } })
    .toColourspace(gray ? "b-w" : "srgb")
    .jpeg({ quality })
    .toBuffer();
  return decodeImage(sharp, jpeg, { name: "jpeg" });
}
