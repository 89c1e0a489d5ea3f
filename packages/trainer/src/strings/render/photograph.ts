import type { Random } from "@numera/random";
import { chance, normalWithin } from "../draws.ts";
import { castShadow, shadeSlope, stain } from "../paper/lighting.ts";
import { printLines, type WritingPlace } from "../paper/printedLines.ts";
import { drawSecurityPattern } from "../paper/securityPattern.ts";
import type { Sheet } from "../paper/sheet.ts";
import type { Paper, Pen } from "../settings.ts";
import { gaussianBlur } from "./gaussianBlur.ts";
import { addGrain } from "./grain.ts";
import { jpegBlocks } from "./jpegBlocks.ts";
import { layInk } from "./penTexture.ts";
import type { Planes } from "./planes.ts";

export interface Scene {
  readonly paper: Paper;
  readonly pen: Pen;
  readonly place: WritingPlace;
  /** Whether stains, shadows, gaps in strokes, strong blur and JPEG blocks may happen. */
  readonly damaged: boolean;
  /** The image's height over 40 rows. */
  readonly scale: number;
}

/**
 * The picture of ink on paper: paper and what is printed on it, the ink laid over, light over both, and then the camera's
 * or the scanner's blur, noise and compression. The ink's coverage is used up; the picture is left in `planes.gray`.
 */
export function photograph(random: Random, planes: Planes, scene: Scene): void {
  const { ink, printed, gray, scratch } = planes;
  const { width, height } = ink;
  const count = width * height;
  const sheet: Sheet = { width, height, gray, em: scene.place.em, scale: scene.scale };
  const { damaged, paper, pen } = scene;
  const { level, inkLevel } = drawLevels(random, scene);
  const contrast = level - inkLevel;
  gray.fill(level, 0, count);
  if (paper === "security") drawSecurityPattern(random, sheet, random.uniform(0.3, 0.55) * contrast, scratch);
  if (damaged && chance(random, 0.15)) stain(random, sheet, 0.6 * contrast, scratch);

  printLines(random, paper, printed, scene.place);
  // Squares are printed pale, so that they do not hide what is written; other lines may be as dark as ink.
  const paleness = paper === "squared" ? random.uniform(0.5, 0.85) : random.uniform(-0.2, 0.7);
  cover(gray, printed.coverage, count, Math.max(0, inkLevel + paleness * contrast), 0);

  layInk(random, pen, damaged && chance(random, 0.1), ink.coverage, width, height, sheet.em, scratch);
  // What is under ink shows through a little.
  cover(gray, ink.coverage, count, inkLevel, pen === "marker" ? 0.05 : 0.15);

  shadeSlope(random, sheet);
  if (damaged && chance(random, 0.12)) castShadow(random, sheet);
  expose(random, sheet, damaged, scratch);
}

/** Gray levels of the paper and of full ink, far enough apart for an eye to follow the ink. */
function drawLevels(random: Random, { paper, pen, damaged }: Scene): { level: number; inkLevel: number } {
  const tinted = paper === "security" || (damaged && chance(random, 0.25));
  const white = chance(random, 0.4) ? random.uniform(248, 255) : random.uniform(222, 250);
  const level = tinted ? normalWithin(random, 186, 22, 118, 238) : white;
  const darkness = random.uniform() ** 1.4;
  const darkest = pen === "pencil" ? 50 + 90 * darkness : 6 + (pen === "marker" ? 60 : 105) * darkness;
  const least = Math.max(55, 0.38 * level) + random.uniform(0, 30);
  return { level, inkLevel: Math.max(0, Math.min(darkest, level - least)) };
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

function expose(
  random: Random,
  { width, height, gray, em, scale }: Sheet,
  damaged: boolean,
  scratch: Float32Array,
): void {
  const count = width * height;
  const blurred = damaged && chance(random, 0.08);
  // Blur that closes the holes of small digits leaves nothing to learn from.
  const most = (blurred ? random.uniform(0.7, 1.1) : random.uniform(0.1, 0.65)) * scale;
  const sigma = Math.min(most, 0.045 * em);
  if (sigma > 0.3) gaussianBlur(gray, width, height, sigma, scratch);
  const noise = Math.abs(random.normal()) * (damaged ? 5.5 : 2);
  if (noise > 0.5) addGrain(random, gray, count, noise);
  if (damaged && chance(random, 0.45)) {
    for (let i = 0; i < count; i++) gray[i] = Math.max(0, Math.min(255, gray[i]!));
    jpegBlocks(gray, width, height, 28 + random.integer(68));
  }
}
