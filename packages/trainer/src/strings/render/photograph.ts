import type { Random } from "@numera/graph";
import { chance, normalWithin } from "../draws.ts";
import { castShadow, shadeSlope, stain } from "../paper/lighting.ts";
import { printLines, type WritingPlace } from "../paper/printedLines.ts";
import { drawSecurityPattern } from "../paper/securityPattern.ts";
import type { Sheet } from "../paper/sheet.ts";
import type { Paper, Pen } from "../settings.ts";
import { gaussianBlur } from "./gaussianBlur.ts";
import { addGrain } from "./grain.ts";
import type { InkLayer } from "./inkLayer.ts";
import { jpegBlocks } from "./jpegBlocks.ts";
import { layInk } from "./penTexture.ts";

export interface Scene {
  readonly paper: Paper;
  readonly pen: Pen;
  readonly place: WritingPlace;
  /** Whether stains, shadows, gaps in strokes, strong blur and JPEG blocks may happen. */
  readonly damaged: boolean;
  /** The image's height over 40 rows. */
  readonly scale: number;
}

let [gray, scratch] = [new Float32Array(0), new Float32Array(0)];

/**
 * The picture of ink on paper: paper and what is printed on it, the ink laid over, light over both, and then the camera's
 * or the scanner's blur, noise and compression. The ink's coverage is used up.
 *
 * @returns `[height, width]` gray levels, good until the next call
 */
export function photograph(random: Random, ink: InkLayer, printed: InkLayer, scene: Scene): Float32Array {
  const { width, height } = ink;
  const count = width * height;
  if (gray.length < count) [gray, scratch] = [new Float32Array(count), new Float32Array(count)];
  const sheet: Sheet = { width, height, gray, em: scene.place.em, scale: scene.scale };
  const { damaged, paper, pen } = scene;

  const tinted = paper === "security" || (damaged && chance(random, 0.25));
  const level = tinted ? normalWithin(random, 172, 24, 110, 228) : random.uniform(222, 255);
  gray.fill(level, 0, count);
  if (paper === "security") drawSecurityPattern(random, sheet, scratch);
  if (damaged && chance(random, 0.2)) stain(random, sheet, scratch);

  // Pencil is lighter than ink, and nothing is fainter than an eye could follow.
  const darkest = pen === "pencil" ? random.uniform(70, 150) : random.uniform(8, pen === "marker" ? 70 : 115);
  const inkLevel = Math.min(darkest, level - 50 - random.uniform(0, 40));
  printed.reset(width, height);
  printLines(random, paper, printed, scene.place);
  const lineLevel = Math.min(level - 15, inkLevel + random.uniform(-30, 100));
  cover(gray, printed.coverage, count, lineLevel, 0);

  layInk(random, pen, damaged && chance(random, 0.1), ink.coverage, width, height, sheet.em, scratch);
  // What is under ink shows through a little.
  cover(gray, ink.coverage, count, inkLevel, pen === "marker" ? 0.05 : 0.15);

  shadeSlope(random, sheet);
  if (damaged && chance(random, 0.12)) castShadow(random, sheet);
  expose(random, sheet, damaged);
  return gray;
}

/** Covers the plane with ink of a level; `showing` of what is darker or lighter below stays to be seen. */
function cover(
  plane: Float32Array,
  coverage: Float32Array,
  count: number,
  level: number,
  showing: number,
): void {
  for (let i = 0; i < count; i++) {
    const covered = coverage[i]!;
    if (covered === 0) continue;
    const below = plane[i]!;
    const inked = Math.min(below, level + showing * (below - level));
    plane[i] = below + (inked - below) * covered;
  }
}

function expose(random: Random, { width, height, scale }: Sheet, damaged: boolean): void {
  const count = width * height;
  const sigma =
    (damaged && chance(random, 0.15) ? random.uniform(0.8, 1.3) : random.uniform(0.2, 0.8)) * scale;
  if (sigma > 0.3) gaussianBlur(gray, width, height, sigma, scratch);
  const noise = Math.abs(random.normal()) * (damaged ? 4.5 : 2);
  if (noise > 0.5) addGrain(random, gray, count, noise);
  if (damaged && chance(random, 0.45)) {
    for (let i = 0; i < count; i++) gray[i] = Math.max(0, Math.min(255, gray[i]!));
    jpegBlocks(gray, width, height, 20 + random.integer(75));
  }
}
