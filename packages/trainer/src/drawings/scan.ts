/** What becomes of ink between the pen and the file: programs' own pixels, scans, photos, fax. */
import type { Random } from "@numera/random";
import type { Color, Raster } from "@numera/vision";
import { gaussianBlur } from "../strings/render/gaussianBlur.ts";
import { smoothNoise } from "../strings/render/smoothNoise.ts";
import { darkInk, pick, whole } from "./draws.ts";
import type { InkPlane } from "./inkPlane.ts";
import { compact, gray, lay, sheet, toByte, WHITE } from "./sheet.ts";

/**
 * `crisp`: black on white, edges alone are gray. `bilevel`: black and white alone. `scan`: a little blur and grain. `photo`: more of
 * both, uneven light. `colored`: dark colored ink on pale colored paper. `faint`: pencil, 40 to 90 levels darker than the paper.
 */
export const COPIES = ["crisp", "bilevel", "scan", "photo", "colored", "faint"] as const;
export type Copy = (typeof COPIES)[number];

/** Pale papers. */
const PAPERS: readonly Color[] = [
  [252, 246, 214],
  [226, 240, 250],
  [232, 246, 230],
  [250, 232, 232],
  [240, 232, 214],
];
const INKS: readonly Color[] = [
  [24, 36, 130],
  [20, 60, 160],
  [150, 20, 30],
  [20, 90, 50],
  [70, 30, 110],
];

/** The image of a plane of ink with paper around it. @param margin in pixels, on each side */
export function copied(random: Random, plane: InkPlane, copy: Copy, margin: number): Raster {
  const [width, height] = [plane.width + 2 * margin, plane.height + 2 * margin];
  if (copy === "crisp" || copy === "bilevel") {
    const cover = copy === "crisp" ? plane : { ...plane, data: plane.data.map((value) => Math.round(value)) };
    const canvas = sheet(random, width, height, WHITE);
    lay(canvas, cover, margin, margin, gray(0));
    return compact(canvas);
  }
  const paper: Color =
    copy === "colored"
      ? pick(random, ...PAPERS)
      : gray(copy === "photo" ? whole(random, 150, 235) : whole(random, 225, 255));
  const canvas = sheet(random, width, height, paper);
  lay(canvas, plane, margin, margin, inkOn(random, paper, copy));
  const photo = copy === "photo";
  const blur = photo ? random.uniform(0.5, 1.6) : random.uniform(0, 0.9);
  const grain = photo ? random.uniform(2, 9) : random.uniform(0, 4);
  const light = new Float32Array(canvas.width * canvas.height);
  if (photo) smoothNoise(random, canvas.width, canvas.height, Math.max(canvas.width, 40), light);
  blurred(canvas, blur);
  for (let i = 0; i < light.length; i++) {
    const change = grain * random.normal() + 25 * light[i]!;
    for (let c = 0; c < 3; c++) canvas.data[3 * i + c] = toByte(canvas.data[3 * i + c]! + change);
  }
  return compact(canvas);
}

function inkOn(random: Random, paper: Color, copy: Copy): Color {
  if (copy === "colored") return pick(random, ...INKS);
  if (copy === "faint") return gray(paper[0] - whole(random, 40, 90));
  return darkInk(random);
}

function blurred(
  { width, height, data }: { width: number; height: number; data: Uint8Array },
  sigma: number,
) {
  if (sigma < 0.3) return;
  const plane = new Float32Array(width * height);
  const scratch = new Float32Array(width * height);
  for (let c = 0; c < 3; c++) {
    for (let i = 0; i < plane.length; i++) plane[i] = data[3 * i + c]!;
    gaussianBlur(plane, width, height, sigma, scratch);
    for (let i = 0; i < plane.length; i++) data[3 * i + c] = toByte(plane[i]!);
  }
}
