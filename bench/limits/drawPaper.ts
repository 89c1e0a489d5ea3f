import type { Random } from "@numera/random";
import { type GrayImage, resample } from "@numera/vision";
import type { Digits } from "../pages/drawPage.ts";

/** What the paper behind a number may look like. */
export const PAPERS = [
  "plain",
  "lined",
  "squared",
  "dots",
  "screen",
  "guilloche",
  "cloth",
  "gradient",
] as const;
export type Paper = (typeof PAPERS)[number];

/** Gray levels of a blank paper: a function of the place, in pixels. */
function paperLevel(paper: Paper, random: Random): (x: number, y: number) => number {
  const white = 228;
  const wave = (phase: number, pitch: number) => Math.cos((2 * Math.PI * phase) / pitch);
  const line = (at: number, pitch: number, width: number) => ((at % pitch) + pitch) % pitch < width;
  const weave = random.fillNormal(new Float32Array(1 << 16));
  switch (paper) {
    case "plain":
      return () => white;
    case "lined":
      return (_, y) => (line(y - 36, 90, 2) ? 150 : white);
    case "squared":
      return (x, y) => (line(x - 7, 34, 2) || line(y - 9, 34, 2) ? 165 : white);
    case "dots":
      // A screen of 45 degrees, 7 pixels from dot to dot.
      return (x, y) => white - 120 * Math.max(0, Math.min(1, 1.6 * wave(x + y, 9.9) * wave(x - y, 9.9)));
    case "screen":
      return (x, y) => white - 110 * Math.max(0, wave(x + 2 * y, 14));
    case "guilloche":
      return (x, y) => {
        const bend = 14 * Math.sin(x / 37) + 3 * Math.sin(x / 11);
        return line(y + bend, 11, 2) || line(y - 0.8 * bend, 11, 2) ? 130 : white;
      };
    case "cloth":
      return (x, y) => white - 30 - 28 * Math.abs(weave[((x >> 1) * 7919 + (y >> 1) * 104729) & 0xffff]!);
    case "gradient":
      return (x, y) => white - 0.14 * x - 0.2 * y;
  }
}

/** Height of the digits in pixels; MNIST's are 20 of 28 pixels high. */
const height = 80;
const [box, inked] = [28, 20];
const penLevel = 30;
const margin = 60;

/** A number in MNIST's digits on paper, with a scanner's noise: 80 pixels high. The same random numbers give the same digits. */
export function drawOnPaper(
  text: string,
  paper: Paper,
  random: Random,
  { images, labels, count }: Digits,
): GrayImage {
  const side = Math.round((height * box) / inked);
  const advance = 0.85 * height;
  const [width, rows] = [Math.round(2 * margin + advance * text.length), height + 2 * margin];
  const level = paperLevel(paper, random.at("paper"));
  const data = Float32Array.from({ length: width * rows }, (_, i) => level(i % width, Math.floor(i / width)));
  const hand = random.at("digits");
  [...text].forEach((character, place) => {
    let digit = hand.integer(count);
    while (labels[digit] !== Number(character)) digit = hand.integer(count);
    const pixels = images.subarray(digit * box * box, (digit + 1) * box * box);
    const large = resample(pixels, box, box, side, side);
    const left = Math.round(margin + place * advance - (0.15 * side) / 2);
    const top = margin - Math.round((side - height) / 2);
    large.forEach((ink, i) => {
      const [x, y] = [left + (i % side), top + Math.floor(i / side)];
      if (x >= width) return;
      const at = y * width + x;
      const cover = Math.min(1, Math.max(0, (ink / 255 - 0.3) * 2.5));
      data[at] = data[at]! + (Math.min(data[at]!, penLevel) - data[at]!) * cover;
    });
  });
  const noise = random.at("noise").fillNormal(new Float32Array(data.length));
  return {
    width,
    height: rows,
    channels: 1,
    data: Uint8ClampedArray.from(data, (value, i) => value + 2 * noise[i]!),
  };
}
