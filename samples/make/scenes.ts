import type { Random } from "@numera/random";
import { light, photograph, sensorNoise } from "./camera.ts";
import { bmp24, grayPng, jpeg, png, sidewaysJpeg, tiff16, transparentPng, webp } from "./encode.ts";
import { type Hand, write } from "./handwriting.ts";
import { noiseField } from "./noise.ts";
import { type Color, lay, paint, sheet, trace } from "./picture.ts";

/** One sample: what is written on it, and how the picture comes about. */
export interface Scene {
  readonly file: string;
  /** Lines top to bottom, joined with a newline. */
  readonly text: string;
  draw(text: string, random: Random): Promise<Buffer> | Buffer;
}

const WHITE: Color = [1, 1, 1];

/** An ordinary hand; each scene says what is its own about it. */
const ordinary: Hand = {
  size: 110,
  slant: 0.1,
  gap: 0.34,
  jitter: 0.018,
  wobble: 0.004,
  pressureRange: 0.5,
  habits: {},
};

/** Fine grain and broad clouds of a sheet of paper. */
function paper(
  random: Random,
  width: number,
  height: number,
  strength: number,
): [Float32Array, Float32Array] {
  const grain = noiseField(random.at("grain"), width, height, 2).map((value) => value * strength);
  const clouds = noiseField(random.at("clouds"), width, height, 90).map((value) => value * strength);
  return [grain, clouds];
}

/** A slope from 0 to 1 about x = 0, as wide as `width`. */
function slope(x: number, width: number): number {
  return 1 / (1 + Math.exp((-4 * x) / width));
}

export const scenes: readonly Scene[] = [
  {
    file: "01-drawn.png",
    text: "40719",
    draw(text, random) {
      const hand = {
        ...ordinary,
        size: 150,
        wobble: 0.012,
        jitter: 0.025,
        pressureRange: 0,
        gap: 0.4,
        slant: 0,
      };
      const page = sheet(840, 280, WHITE);
      lay(page, trace(write(text, hand, { x: 70, y: 62 }, random), 840, 280, 11), [0, 0, 0]);
      return png(page);
    },
  },
  {
    file: "02-pen-scan.png",
    text: "58203946",
    draw(text, random) {
      const hand = { ...ordinary, size: 72, slant: 0.22, habits: { "0": 1, "2": 1, "4": 2, "9": 1, "3": 2 } };
      const page = sheet(760, 190, [0.965, 0.96, 0.95], ...paper(random, 760, 190, 0.008));
      const skips = noiseField(random.at("skips"), 760, 190, 3);
      const ink = trace(write(text, hand, { x: 60, y: 56 }, random), 760, 190, 4.4);
      lay(
        page,
        ink.map((covered, i) => covered * Math.min(1, 0.9 + 0.12 * skips[i]!)),
        [0.1, 0.13, 0.42],
      );
      return png(page);
    },
  },
  {
    file: "03-photo.jpg",
    text: "73195",
    draw(text, random) {
      const hand = { ...ordinary, size: 150, slant: 0.14, habits: { "1": 1, "7": 1, "9": 1 } };
      const page = sheet(1100, 620, [0.93, 0.92, 0.89], ...paper(random, 1100, 620, 0.012));
      lay(page, trace(write(text, hand, { x: 250, y: 220 }, random), 1100, 620, 9, 1.4), [0.09, 0.09, 0.13]);
      const seen = photograph(page, {
        width: 880,
        height: 500,
        rotation: -4,
        tiltX: 0.12,
        tiltY: 0.1,
        zoom: 0.86,
      });
      const lit = light(seen, (x, y) => {
        const brightness = 0.66 + 0.34 * (1 - 0.7 * x) * (1 - 0.35 * y);
        return [brightness, brightness * (0.93 - 0.04 * x), brightness * (0.79 - 0.08 * x)];
      });
      return jpeg(sensorNoise(lit, 0.02, random.at("sensor")), 0.9, 80);
    },
  },
  {
    file: "04-chalk.jpg",
    text: "2648",
    draw(text, random) {
      const [width, height] = [760, 380];
      const hand = { ...ordinary, size: 170, wobble: 0.006, gap: 0.4, habits: { "4": 1, "8": 1 } };
      const smears = noiseField(random.at("smears"), width, height, 160, 34).map((value) => value * 0.16);
      const board = sheet(width, height, [0.17, 0.235, 0.2], smears, ...paper(random, width, height, 0.05));
      const grain = noiseField(random.at("chalk"), width, height, 1.6);
      const rough = noiseField(random.at("rough"), width, height, 4);
      const chalk = trace(write(text, hand, { x: 80, y: 105 }, random), width, height, 14, 5);
      lay(
        board,
        chalk.map((covered, i) =>
          Math.min(0.95, Math.max(0, covered * (1.25 + 0.35 * grain[i]! + 0.3 * rough[i]!) - 0.2)),
        ),
        [0.93, 0.93, 0.89],
      );
      const lit = light(board, (x, y) => {
        const brightness = 1.1 - 0.3 * Math.hypot(x - 0.35, y - 0.3);
        return [brightness, brightness, brightness];
      });
      return jpeg(sensorNoise(lit, 0.012, random.at("sensor")), 0.7, 80);
    },
  },
  {
    file: "05-two-lines.png",
    text: "30517\n86294",
    draw(text, random) {
      const [width, height] = [640, 420];
      const page = sheet(width, height, [0.975, 0.975, 0.97], ...paper(random, width, height, 0.006));
      for (const [i, line] of text.split("\n").entries()) {
        const hand = {
          ...ordinary,
          size: 105,
          slant: 0.06,
          habits: { "7": 2, "6": 1, "2": 2, "5": 1, "0": 2 },
        };
        const strokes = write(line, hand, { x: 80 + 14 * i, y: 60 + 175 * i }, random.at("line", i));
        lay(page, trace(strokes, width, height, 6.5), [0.05, 0.05, 0.07]);
      }
      return grayPng(page);
    },
  },
  {
    file: "06-shadow.jpg",
    text: "61748",
    draw(text, random) {
      const hand = { ...ordinary, size: 130, slant: 0.12, habits: { "6": 2, "8": 2 } };
      const page = sheet(940, 420, [0.95, 0.945, 0.93], ...paper(random, 940, 420, 0.012));
      lay(page, trace(write(text, hand, { x: 150, y: 140 }, random), 940, 420, 7.5, 1.3), [0.1, 0.11, 0.2]);
      const seen = photograph(page, {
        width: 820,
        height: 380,
        rotation: 2.5,
        tiltX: -0.06,
        tiltY: 0.05,
        zoom: 0.94,
      });
      const lit = light(seen, (x, y) => {
        // A lamp to the upper right; the writer's arm keeps it off the lower left.
        const shadow = slope(x - 0.48 + 0.55 * (0.5 - y) + 0.04 * Math.sin(7 * y), 0.07);
        const brightness = (0.36 + 0.64 * shadow) * (0.72 + 0.3 * x);
        return [
          brightness,
          brightness * (0.94 + 0.03 * (1 - shadow)),
          brightness * (0.86 + 0.1 * (1 - shadow)),
        ];
      });
      return jpeg(sensorNoise(lit, 0.018, random.at("sensor")), 0.8, 80);
    },
  },
  {
    file: "07-ruled.png",
    text: "41926",
    draw(text, random) {
      const [width, height] = [700, 300];
      const page = sheet(width, height, [0.98, 0.98, 0.965], ...paper(random, width, height, 0.006));
      const ruled = new Float32Array(width * height);
      for (let y = 40; y < height; y += 72)
        for (let x = 0; x < width; x++) ruled.fill(0.8, y * width + x, y * width + x + 1);
      lay(page, ruled, [0.6, 0.72, 0.87]);
      const margin = new Float32Array(width * height);
      for (let y = 0; y < height; y++) margin.fill(0.8, y * width + 74, y * width + 76);
      lay(page, margin, [0.9, 0.55, 0.58]);
      const hand = { ...ordinary, size: 88, slant: 0.16, habits: { "9": 2, "2": 2 } };
      const strokes = write(text, hand, { x: 130, y: 92 }, random);
      lay(page, trace(strokes, width, height, 5.5, 1.2), [0.08, 0.1, 0.35]);
      return png(page);
    },
  },
  {
    file: "08-pencil.png",
    text: "5038",
    draw(text, random) {
      const [width, height] = [560, 240];
      const page = sheet(width, height, [0.955, 0.95, 0.935], ...paper(random, width, height, 0.012));
      const tooth = noiseField(random.at("tooth"), width, height, 1.4);
      const hand = { ...ordinary, size: 115, slant: 0.08, habits: { "5": 1, "0": 2, "3": 1 } };
      const lead = trace(write(text, hand, { x: 80, y: 62 }, random), width, height, 5.5, 2.4);
      lay(
        page,
        lead.map((covered, i) => covered * Math.min(1, Math.max(0.12, 0.62 + 0.4 * tooth[i]!))),
        [0.33, 0.33, 0.36],
      );
      return grayPng(page);
    },
  },
  {
    file: "09-transparent.png",
    text: "812",
    draw(text, random) {
      const [width, height] = [420, 220];
      const hand = { ...ordinary, size: 130, slant: 0.05, habits: { "2": 1 } };
      const ink = trace(write(text, hand, { x: 70, y: 45 }, random), width, height, 8);
      return transparentPng(sheet(width, height, [0.04, 0.12, 0.5]), ink);
    },
  },
  {
    file: "10-felt-tip.webp",
    text: "9475",
    draw(text, random) {
      const note = sheet(660, 420, [0.99, 0.9, 0.48], ...paper(random, 660, 420, 0.01));
      const hand = {
        ...ordinary,
        size: 140,
        gap: 0.3,
        slant: -0.04,
        pressureRange: 0.25,
        habits: { "4": 2, "7": 1 },
      };
      const ink = trace(write(text, hand, { x: 80, y: 135 }, random), 660, 420, 15, 2);
      lay(
        note,
        ink.map((covered) => covered * 0.93),
        [0.76, 0.09, 0.12],
      );
      const seen = photograph(note, {
        width: 600,
        height: 380,
        rotation: 1.5,
        tiltX: 0.04,
        tiltY: -0.05,
        zoom: 0.93,
      });
      const lit = light(seen, (x, y) => {
        const brightness = 1 - 0.16 * y - 0.08 * x;
        return [brightness, brightness, brightness];
      });
      return webp(sensorNoise(lit, 0.012, random.at("sensor")), 82);
    },
  },
  {
    file: "11-scan-16-bit.tif",
    text: "20384",
    draw(text, random) {
      const [width, height] = [460, 160];
      const hand = {
        ...ordinary,
        size: 78,
        slant: 0.02,
        gap: 0.3,
        habits: { "0": 1, "3": 1, "8": 1, "4": 1 },
      };
      const clouds = noiseField(random.at("clouds"), width, height, 60).map((value) => value * 0.01);
      const page = sheet(width, height, [0.94, 0.94, 0.94], clouds);
      lay(
        page,
        trace(write(text, hand, { x: 50, y: 40 }, random), width, height, 4.6, 1.2),
        [0.14, 0.14, 0.14],
      );
      return tiff16(page);
    },
  },
  {
    file: "12-sideways.jpg",
    text: "5760",
    draw(text, random) {
      const hand = { ...ordinary, size: 140, slant: 0.18, habits: { "6": 1, "7": 1, "0": 2 } };
      const page = sheet(860, 460, [0.9, 0.91, 0.93], ...paper(random, 860, 460, 0.012));
      lay(page, trace(write(text, hand, { x: 160, y: 160 }, random), 860, 460, 8, 1.4), [0.1, 0.1, 0.12]);
      const seen = photograph(page, {
        width: 700,
        height: 400,
        rotation: 3,
        tiltX: 0.05,
        tiltY: -0.08,
        zoom: 0.92,
      });
      const lit = light(seen, (x, y) => {
        const brightness = 0.92 - 0.25 * Math.hypot(x - 0.6, y - 0.5);
        return [brightness * 0.97, brightness, brightness * 1.02];
      });
      return sidewaysJpeg(sensorNoise(lit, 0.016, random.at("sensor")), 0.8, 78);
    },
  },
  {
    file: "13-marker.bmp",
    text: "163",
    draw(text, random) {
      const [width, height] = [240, 140];
      const hand = { ...ordinary, size: 84, slant: 0.05, gap: 0.42, pressureRange: 0.2, habits: { "3": 2 } };
      const page = paint(width, height, () => WHITE);
      lay(
        page,
        trace(write(text, hand, { x: 40, y: 28 }, random), width, height, 9, 1.5),
        [0.05, 0.32, 0.16],
      );
      return bmp24(page);
    },
  },
];
