/** Kinds of pages that a single height, threshold, polarity or way up would lose, drawn in the stroke font, read with the models that ship. */
import { linesOf, type Reading } from "@numera/contract";
import { blankCanvas, type Canvas, drawBox, drawPath, drawText, type Raster } from "@numera/vision";
import * as ort from "onnxruntime-node";
import { beforeAll, expect, it } from "vitest";
import type { Reader } from "../read.ts";
import { openReader } from "./openReader.ts";

let reader: Reader;
beforeAll(async () => {
  reader = await openReader(ort);
});

const read = async (image: Raster): Promise<Reading> => await reader.read(image);
const text = async (image: Raster) => (await read(image)).text;

function gray(level: number) {
  return [level, level, level] as const;
}

function paper(width: number, height: number, level = 240): Canvas {
  return blankCanvas(width, height, gray(level));
}

function write(canvas: Canvas, number: string, left: number, top: number, height: number, level = 30): void {
  drawText(canvas, number, left, top, height, gray(level), Math.max(2, height / 9));
}

function fill(canvas: Canvas, x: number, y: number, width: number, height: number, level: number): void {
  for (let i = 0; i < Math.min(width, height) / 2; i++) {
    drawBox(
      canvas,
      { x: x + i + 1, y: y + i + 1, width: width - 2 * i - 2, height: height - 2 * i - 2 },
      gray(level),
    );
  }
}

/** The image turned clockwise by quarters of a circle. */
function turned(image: Canvas, quarters: number): Canvas {
  if (quarters === 0) return image;
  const { width, height, data } = image;
  const out = blankCanvas(height, width);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const to = 3 * (x * height + height - 1 - y);
      out.data.set(data.subarray(3 * (y * width + x), 3 * (y * width + x) + 3), to);
    }
  }
  return turned(out, quarters - 1);
}

it("reads a large number above small ones", async () => {
  const canvas = paper(640, 420);
  write(canvas, "5823", 60, 40, 150);
  write(canvas, "40719", 60, 240, 40);
  write(canvas, "26354", 60, 320, 40);
  expect(await text(canvas)).toBe("5823\n40719\n26354");
});

it("reads pencil beside pen", async () => {
  const canvas = paper(460, 260);
  write(canvas, "40752", 50, 40, 60, 20);
  write(canvas, "26354", 50, 150, 60, 180);
  expect(await text(canvas)).toBe("40752\n26354");
});

it("reads the white fields of a tinted form, and what stands outside them", async () => {
  const canvas = paper(640, 460, 175);
  write(canvas, "2540", 60, 40, 60);
  for (const [i, number] of ["40752", "26354"].entries()) {
    fill(canvas, 40, 150 + 150 * i, 460, 110, 250);
    write(canvas, number, 70, 175 + 150 * i, 60);
  }
  expect(await text(canvas)).toBe("2540\n40752\n26354");
});

it("reads light ink on dark beside dark ink on light", async () => {
  const canvas = paper(480, 320);
  fill(canvas, 0, 0, 480, 160, 30);
  write(canvas, "40752", 60, 50, 60, 230);
  write(canvas, "26354", 60, 210, 60);
  expect(await text(canvas)).toBe("40752\n26354");
});

it("reads large thin digits, and digits on squared paper", async () => {
  const thin = paper(1320, 420);
  drawText(thin, "4725", 60, 60, 300, gray(30), 5);
  expect(await text(thin)).toBe("4725");
  const squared = paper(480, 240);
  for (let x = 10; x < 480; x += 20)
    drawPath(
      squared,
      [
        [x, 0],
        [x, 240],
      ],
      gray(190),
      1,
    );
  for (let y = 10; y < 240; y += 20)
    drawPath(
      squared,
      [
        [0, y],
        [480, y],
      ],
      gray(190),
      1,
    );
  write(squared, "40752", 60, 80, 80);
  expect(await text(squared)).toBe("40752");
});

it("reads a bold 1 that fills its crop but for the corners", async () => {
  const canvas = paper(18, 128, 249);
  drawPath(
    canvas,
    [
      [9, 9],
      [9, 119],
    ],
    gray(51),
    16,
  );
  expect(await text(canvas)).toBe("1");
});

it("passes over punch holes", async () => {
  const canvas = paper(560, 300);
  for (const y of [70, 220]) {
    drawPath(
      canvas,
      [
        [40, y],
        [40, y],
      ],
      gray(60),
      36,
    );
  }
  write(canvas, "40752", 120, 110, 70);
  expect(await text(canvas)).toBe("40752");
});

it.each([1, 3])(
  "reads a page turned by %i quarters, with boxes in the pixels of the image as it was given",
  async (quarters) => {
    const canvas = paper(640, 260);
    write(canvas, "40752", 50, 40, 60);
    write(canvas, "2635", 50, 150, 60);
    const image = turned(canvas, quarters);
    const reading = await read(image);
    expect(reading.text).toBe("40752\n2635");
    const [first] = linesOf(reading);
    expect(first!.box.height).toBeGreaterThan(2 * first!.box.width);
    expect(first!.box.x + first!.box.width).toBeLessThanOrEqual(image.width);
    expect(first!.box.y + first!.box.height).toBeLessThanOrEqual(image.height);
  },
);

it("reads a page that stands on its head, is never sure of it, and says why", async () => {
  const canvas = paper(520, 160);
  write(canvas, "40752", 50, 45, 70);
  const reading = await read(turned(canvas, 2));
  expect(reading).toMatchObject({ text: "40752", verdict: "check" });
  expect(linesOf(reading)[0]!.reasons).toContain("the page is read upside down");
});

/** A picture of many tones, in waves. */
function photograph(canvas: Canvas, left: number, top: number, side: number): void {
  for (let y = 0; y < side; y++) {
    for (let x = 0; x < side; x++) {
      const tone = 20 + (100 * x) / side + 20 * Math.sin(x / 9) * Math.cos(y / 7);
      const at = 3 * ((top + y) * canvas.width + left + x);
      canvas.data.fill(tone, at, at + 3);
    }
  }
}

it("tells a photograph, and is as sure of the number as without it, unless a stroke stands beside that", async () => {
  const canvas = paper(900, 520);
  write(canvas, "40752", 60, 400, 70);
  photograph(canvas, 560, 40, 220);
  const reading = await read(canvas);
  expect(reading).toMatchObject({ text: "40752", verdict: "sure", unread: [{ guess: "picture" }] });
  drawPath(
    canvas,
    [
      [820, 60],
      [835, 100],
      [818, 140],
    ],
    gray(30),
    6,
  );
  const beside = await read(canvas);
  expect(beside).toMatchObject({ text: "40752", verdict: "check" });
  expect(beside.unread.map(({ guess }) => guess)).toContain("stroke");
});

it("tells ink that may be writing and is not read, and is not sure of such a page", async () => {
  const canvas = paper(640, 260);
  write(canvas, "40752", 50, 60, 70);
  drawPath(
    canvas,
    [
      [500, 180],
      [540, 220],
    ],
    gray(30),
    6,
  );
  drawPath(
    canvas,
    [
      [540, 180],
      [500, 220],
    ],
    gray(30),
    6,
  );
  const reading = await read(canvas);
  expect(reading).toMatchObject({ text: "40752", verdict: "check" });
  expect(reading.unread).toMatchObject([{ guess: "stroke" }]);
  const { x, y } = reading.unread[0]!.box;
  expect([x, y].map((place) => Math.round(place / 10) * 10)).toEqual([500, 180]);
  expect(reading.reasons[0]).toMatch(/^ink at \d+, \d+ may be writing and is not read$/);
});
