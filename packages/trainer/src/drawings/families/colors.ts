/** Ink that a gray picture does not show: light on transparency, or as bright as its paper. */
import type { Random } from "@numera/random";
import type { Color, Raster } from "@numera/vision";
import { write } from "../digits/write.ts";
import { penFor, pick, someDigits, whole } from "../draws.ts";
import type { Kind } from "../kind.ts";
import { gray, lay, sheet, toByte } from "../sheet.ts";

/** White, ivory or another light ink, full or half transparent, on a transparent ground; one in eight black. */
export const lightInkOnTransparent: Kind = {
  name: "01-light-ink-on-transparent",
  draw(random, hands) {
    const height = random.uniform(50, 130);
    const text = someDigits(random, 3, 6);
    const plane = write(random, hands, { text, height, pen: penFor(random, height) });
    const margin = Math.round(height * random.uniform(0.3, 0.6));
    const [width, tall] = [plane.width + 2 * margin, plane.height + 2 * margin];
    const ink = pick<Color>(
      random,
      [255, 255, 255],
      [255, 255, 255],
      [255, 255, 255],
      [255, 255, 240],
      lightColor(random),
      lightColor(random),
      gray(whole(random, 225, 252)),
      gray(whole(random, 225, 252)),
      [0, 0, 0],
    );
    const opacity = pick(random, 1, 1, random.uniform(0.5, 1));
    // What programs leave under full transparency: the ink's own color, or black.
    const under = pick<Color>(random, ink, ink, [0, 0, 0]);
    const data = new Uint8Array(width * tall * 4);
    for (let i = 0; i < width * tall; i++) data.set([...under, 0], i * 4);
    for (let y = 0; y < plane.height; y++) {
      for (let x = 0; x < plane.width; x++) {
        const cover = plane.data[y * plane.width + x]!;
        if (cover === 0) continue;
        data.set([...ink, Math.round(255 * opacity * cover)], ((y + margin) * width + x + margin) * 4);
      }
    }
    const image: Raster = { width, height: tall, channels: 4, data };
    return { image, text };
  },
};

function lightColor(random: Random): Color {
  const low = whole(random, 150, 215);
  return pick<Color>(
    random,
    [255, 255, low],
    [low, 255, 255],
    [255, low, 255],
    [low, 255, low],
    [low, low + 20, 255],
  );
}

/** Ink and paper of about the same luma and of other colors. */
export const equalLuma: Kind = {
  name: "07-coloured-ink-of-equal-luma",
  draw(random, hands) {
    const height = random.uniform(60, 120);
    const text = someDigits(random, 4, 6);
    const plane = write(random, hands, { text, height, pen: penFor(random, height) });
    const margin = height * random.uniform(0.35, 0.7);
    const [paper, ink] = random.uniform() < 0.5 ? pick(random, ...PAIRS) : equallyBright(random);
    const canvas = sheet(random, plane.width + 2 * margin, plane.height + 2 * margin, paper);
    lay(canvas, plane, margin, margin, ink);
    addColorGrain(random, canvas);
    return { image: canvas, text };
  },
};

/** Those of the cases: red on gray, blue on brown, purple on green and others. */
const PAIRS: readonly (readonly [paper: Color, ink: Color])[] = [
  [
    [107, 107, 107],
    [205, 60, 70],
  ],
  [
    [120, 80, 40],
    [50, 80, 200],
  ],
  [
    [60, 120, 60],
    [140, 70, 170],
  ],
  [
    [120, 200, 220],
    [240, 150, 190],
  ],
  [
    [180, 180, 180],
    [255, 160, 60],
  ],
  [
    [225, 225, 225],
    [255, 230, 60],
  ],
  [
    [70, 90, 95],
    [200, 35, 40],
  ],
  [
    [70, 150, 70],
    [220, 60, 150],
  ],
  [
    [128, 128, 128],
    [20, 190, 40],
  ],
];

const luma = ([r, g, b]: Color) => 0.299 * r + 0.587 * g + 0.114 * b;

/** Two colors of which a person sees the difference and a gray picture does not. */
function equallyBright(random: Random): readonly [Color, Color] {
  for (;;) {
    const [paper, ink] = [0, 1].map(
      (): Color => [whole(random, 20, 250), whole(random, 20, 250), whole(random, 20, 250)],
    ) as [Color, Color];
    const apart = Math.hypot(...paper.map((level, c) => level - ink[c]!));
    if (Math.abs(luma(paper) - luma(ink)) < 8 && apart > 120) return [paper, ink];
  }
}

function addColorGrain(random: Random, canvas: { data: Uint8Array }): void {
  for (let i = 0; i < canvas.data.length; i++) canvas.data[i] = toByte(canvas.data[i]! + 2 * random.normal());
}
