import type { Random } from "@numera/random";
import { chance } from "../draws.ts";
import type { Sheet } from "./sheet.ts";

const TABLE = 4096;
/** One turn of a cosine. */
const COSINE = Float32Array.from({ length: TABLE }, (_, i) => Math.cos((2 * Math.PI * i) / TABLE));

/** The cosine of so many turns. */
function cosine(turns: number): number {
  return COSINE[Math.floor((turns - Math.floor(turns)) * TABLE)]!;
}

/**
 * The background of cheques and banknotes: one to three families of fine wavy lines or bands (guilloche), sometimes a
 * lattice of two, sometimes ending at a border. Darkens the sheet.
 *
 * @param most the most that it may darken a pixel, so that writing stays darker
 * @param texture scratch, at least as large as the sheet
 */
export function drawSecurityPattern(random: Random, sheet: Sheet, most: number, texture: Float32Array): void {
  const { width, height, gray, scale } = sheet;
  const count = width * height;
  texture.fill(0, 0, count);
  const strength = Math.min(60, Math.max(3, 11 * gamma2(random)));
  for (let family = 1 + random.integer(3); family > 0; family--) {
    const angle = chance(random, 0.55)
      ? 0.2 * random.normal()
      : chance(random, 0.33)
        ? Math.PI / 2 + 0.3 * random.normal()
        : random.uniform(0, Math.PI);
    addLines(random, sheet, texture, {
      angle,
      period: random.uniform(2.2, 8) * scale,
      ...bend(random, scale),
      thin: chance(random, 0.75),
      strength,
    });
  }
  if (chance(random, 0.3)) {
    const angle = random.uniform(0, Math.PI);
    const lattice = random.uniform(8, 60);
    for (const turned of [0, random.uniform(0.4, 1.6)]) {
      addLines(random, sheet, texture, {
        angle: angle + turned,
        period: random.uniform(3.5, 10) * scale,
        swing: random.uniform(0, 2.5) * scale,
        wave: random.uniform(25, 90) * scale,
        thin: true,
        strength: lattice,
      });
    }
  }
  if (chance(random, 0.2)) fadeAcross(random, sheet, texture);
  let darkest = 0;
  for (let i = 0; i < count; i++) darkest = Math.max(darkest, texture[i]!);
  const share = Math.min(1, most / Math.max(1, darkest));
  for (let i = 0; i < count; i++) gray[i] = gray[i]! - share * texture[i]!;
}

/** Straight, in short waves, or in long curves as of a large rosette. */
function bend(random: Random, scale: number): { readonly swing: number; readonly wave: number } {
  if (chance(random, 0.3)) return { swing: 0, wave: 1 };
  const long = chance(random, 0.5);
  const wave = random.uniform(20, 90) * (long ? 4 : 1) * scale;
  return { swing: long ? wave * random.uniform(0.04, 0.2) : random.uniform(0.5, 6) * scale, wave };
}

interface LineFamily {
  /** Of the lines' normal, from the vertical, in radians. */
  readonly angle: number;
  /** From line to line, how far lines swing to either side, and the length of one such wave, in pixels. */
  readonly period: number;
  readonly swing: number;
  readonly wave: number;
  readonly thin: boolean;
  readonly strength: number;
}

function addLines(random: Random, { width, height }: Sheet, texture: Float32Array, family: LineFamily): void {
  const { angle, period, swing, wave, thin, strength } = family;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const [phase, wavePhase] = [random.uniform(), random.uniform()];
  const sharpness = random.uniform(0, 0.7);
  for (let y = 0; y < height; y++) {
    for (let x = 0, at = y * width; x < width; x++, at++) {
      const along = -sin * y + cos * x;
      const bent = swing === 0 ? 0 : swing * cosine(along / wave + wavePhase);
      const value = cosine((cos * y + sin * x + bent) / period + phase);
      if (thin) {
        const ink = (value - sharpness) * 1.6 * strength;
        if (ink > texture[at]!) texture[at] = ink;
      } else texture[at] = texture[at]! + 0.4 * strength * value;
    }
  }
}

/** Ends the pattern softly along a random straight border. */
function fadeAcross(random: Random, { width, height }: Sheet, texture: Float32Array): void {
  const angle = random.uniform(0, 2 * Math.PI);
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const [x0, y0] = [random.uniform(0, width), random.uniform(0, height)];
  for (let y = 0; y < height; y++) {
    for (let x = 0, at = y * width; x < width; x++, at++) {
      const distance = cos * (x - x0) + sin * (y - y0);
      texture[at] = texture[at]! / (1 + Math.exp(-distance / 2));
    }
  }
}

/** Gamma distributed with shape 2 and scale 1. */
function gamma2(random: Random): number {
  return -Math.log((1 - random.uniform()) * (1 - random.uniform()));
}
