/** Digits cut out along their ink, with little paper around them or none. */
import type { Random } from "@numera/random";
import { connectedComponents, type GrayImage } from "@numera/vision";
import { cut, type Hands, legibleDigits, stamp, write } from "../digits/write.ts";
import { darkInk, pick, someDigits, whole } from "../draws.ts";
import { drawCurve, type InkPlane, inkPlane } from "../inkPlane.ts";
import type { DrawnKind, Kind } from "../kind.ts";
import { compact, gray, lay, sheet } from "../sheet.ts";

/** One or two upright 1s: a bar, or MNIST's. */
export const tightUprightOne: Kind = {
  name: "02-tight-upright-one",
  draw(random, hands) {
    const height = random.uniform(36, 220);
    const pen = Math.max(2, height * random.uniform(0.045, 0.14));
    const text = pick(random, "1", "1", "1", "11");
    const isBar = random.uniform() < 0.7;
    const one = () => (isBar ? bar(random, height, pen) : write(random, hands, { text: "1", height, pen }));
    const plane = text === "1" ? one() : beside(one(), one(), height * random.uniform(0.14, 0.35));
    return onPaper(random, cut(plane, whole(random, 0, 2)), text);
  },
};

/** A single digit by a pen of a sixth to a third of its height. */
export const tightBoldDigit: Kind = {
  name: "03-tight-bold-digit",
  draw(random, hands) {
    const height = random.uniform(50, 210);
    const text = pick(random, "1", "7", "8", someDigits(random, 1, 1));
    const plane = boldest(random, hands, text, height, random.uniform(0.15, 0.27));
    return onPaper(random, cut(plane, Math.round(height * random.uniform(0.02, 0.12))), text);
  },
};

/** One of MNIST's digits cut to its ink: its very pixels in black on white, or up to eight times as large by a pen. */
export const croppedDigit: Kind = {
  name: "cropped-digit",
  share: 4,
  draw(random, hands) {
    const text = someDigits(random, 1, 1);
    if (random.uniform() < 0.5) return { image: ownPixels(legibleDigits(random, hands, text)[0]!), text };
    const plane = write(random, hands, { text, height: pick(random, 28, 40, 80, 160) });
    return onPaper(random, cut(plane, whole(random, 0, 1)), text);
  },
};

function ownPixels({ width, height, data }: GrayImage): GrayImage {
  const plane = cut({ width, height, data: Float32Array.from(data, (value) => value / 255) });
  return {
    width: plane.width,
    height: plane.height,
    channels: 1,
    data: Uint8Array.from(plane.data, (cover) => 255 - Math.round(255 * cover)),
  };
}

function bar(random: Random, height: number, pen: number): InkPlane {
  const crooked = pick(random, 0.15, 0.15, 1);
  const lean = crooked * height * random.uniform(-0.06, 0.06);
  const bend = crooked * height * random.uniform(-0.02, 0.02);
  const middle = 2 * pen + Math.abs(lean) + Math.abs(bend);
  const plane = inkPlane(Math.ceil(2 * middle), Math.ceil(height + 4));
  const [top, bottom] = [pen / 2 + 1, height - pen / 2 + 1];
  const points = [middle + lean, top, middle + bend, (top + bottom) / 2, middle - lean, bottom];
  const flag = random.uniform() < 0.2 ? [middle + lean - 1.2 * pen, top + 1.6 * pen] : [];
  drawCurve(plane, [...flag, ...points], () => pen / 2);
  return cut(plane);
}

function beside(first: InkPlane, second: InkPlane, gap: number): InkPlane {
  const plane = inkPlane(Math.ceil(first.width + gap + second.width), Math.max(first.height, second.height));
  stamp(plane, first, 0, plane.height - first.height);
  stamp(plane, second, plane.width - second.width, plane.height - second.height);
  return plane;
}

/** The widest pen up to `share` of the height that leaves the digit the holes that it has. */
function boldest(random: Random, hands: Hands, text: string, height: number, share: number): InkPlane {
  const holes = text === "8" ? 2 : "069".includes(text) ? 1 : 0;
  const own = random.at("digit");
  for (let pen = share * height; pen > 0.1 * height; pen *= 0.9) {
    const plane = write(random.at("digit"), hands, { text, height, pen });
    if (holesOf(plane) >= holes) return plane;
  }
  return write(own, hands, { text, height });
}

function holesOf(plane: InkPlane): number {
  const padded = cut(plane, 1);
  const paper = Uint8Array.from(padded.data, (cover) => (cover < 0.3 ? 1 : 0));
  const { components } = connectedComponents({ width: padded.width, height: padded.height, data: paper });
  return components.filter(({ area }) => area > 8).length - 1;
}

function onPaper(random: Random, plane: InkPlane, text: string): DrawnKind {
  const canvas = sheet(
    random,
    plane.width,
    plane.height,
    gray(whole(random, 225, 255)),
    pick(random, 0, 0, 2),
  );
  lay(canvas, plane, 0, 0, darkInk(random));
  return { image: compact(canvas), text };
}
