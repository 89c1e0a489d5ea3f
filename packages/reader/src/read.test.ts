import { linesOf, type Reading } from "@numera/contract";
import { parseFormat } from "@numera/decoder";
import type { Raster } from "@numera/vision";
import fc from "fast-check";
import { expect, it } from "vitest";
import { createReader } from "./read.ts";
import { contourReader } from "./strategies/contour/contourReader.ts";
import { page } from "./testing/pages.ts";
import { blankReading } from "./testing/readings.ts";
import { templateClassifier } from "./testing/templateClassifier.ts";

const read = (raster: Raster) =>
  createReader({ lineReader: contourReader(templateClassifier()) }).read(raster);
const text = async (raster: Raster) => (await read(raster)).text;

it("reads lines of digits, from top to bottom", async () => {
  const reading = await read(page(["40719", "836", "25"]));
  expect(reading.text).toBe("40719\n836\n25");
  expect(linesOf(reading).map((line) => line.text)).toEqual(["40719", "836", "25"]);
  expect(reading.reasons).toEqual([]);
});

it("boxes each digit in the pixels of the source, also when it works on a smaller image", async () => {
  for (const height of [14, 60, 1200]) {
    const lines = linesOf(await read(page(["174"], { height, margin: height })));
    const boxes = lines[0]!.characters.map(({ box }) => box);
    expect(boxes).toHaveLength(3);
    boxes.forEach((box, i) => {
      const near = Math.max(2, height / 20);
      const half = height / 16; // the stroke's, around the grid on which signs are drawn
      expect(Math.abs(box.y - (height - half))).toBeLessThanOrEqual(near);
      expect(Math.abs(box.height - (height + 2 * half))).toBeLessThanOrEqual(2 * near);
      const left = height + i * height + (i === 0 ? height / 6 : 0); // a 1 begins one column later
      expect(Math.abs(box.x - (left - half))).toBeLessThanOrEqual(near);
    });
    expect(lines[0]!.box.x).toBe(boxes[0]!.x);
    expect(lines[0]!.box.width).toBe(boxes[2]!.x + boxes[2]!.width - boxes[0]!.x);
  }
});

it("multiplies the digits' probabilities to the line's and the lines' to the image's", async () => {
  const reading = await read(page(["4071", "93"]));
  const lines = linesOf(reading);
  const product = (digits: readonly { confidence: number }[]) => digits.reduce((p, d) => p * d.confidence, 1);
  for (const line of lines) expect(line.confidence).toBeCloseTo(product(line.characters), 10);
  expect(reading.confidence).toBeCloseTo(product(lines), 10);
});

it("is sure of a line from its confidence on, and of an image when it is of all of its lines", async () => {
  const model = templateClassifier();
  const unsure = {
    ...model,
    // Every second digit of a call is only 60 % sure.
    async classify(images: Float32Array, count: number) {
      const probabilities = await model.classify(images, count);
      return probabilities.map((p, i) =>
        Math.floor(i / 10) === 0 ? 0.6 * Number(p > 0.5) : Number(p > 0.5),
      );
    },
  };
  const at = async (threshold: number) =>
    createReader({ lineReader: contourReader(unsure), threshold }).read(page(["47", "93"]));
  const verdicts = (reading: Reading) => linesOf(reading).map(({ verdict }) => verdict);
  expect(verdicts(await at(0.5))).toEqual(["sure", "sure"]);
  const strict = await at(0.7);
  expect(verdicts(strict)).toEqual(["check", "sure"]);
  expect(strict.verdict).toBe("check");
});

it("reads each line as its format allows, and says why where there is no way", async () => {
  const format = await parseFormat("length:4", () => Promise.reject(new Error("no files here")));
  const reading = await createReader({ lineReader: contourReader(templateClassifier()), format }).read(
    page(["4071", "93"]),
  );
  expect(reading).toMatchObject({ text: "4071\n93", confidence: 0, verdict: "check" });
  expect(linesOf(reading).map(({ verdict }) => verdict)).toEqual(["sure", "check"]);
  expect(linesOf(reading)[0]!.reasons).toEqual([]);
  expect(linesOf(reading)[1]!.reasons[0]).toMatch(
    /^nothing here can be length:4; without the format "93" is read/,
  );
});

it("classifies all digits of an image in one call", async () => {
  const model = templateClassifier();
  await createReader({ lineReader: contourReader(model) }).read(page(["40719", "836"]));
  expect(model.calls).toEqual([8]);
});

it("reads nothing where there is nothing, and says so, without asking the model", async () => {
  const model = templateClassifier();
  const reading = await createReader({ lineReader: contourReader(model) }).read(page([]));
  expect(reading).toEqual(blankReading);
  expect(model.calls).toEqual([]);
});

it("tells ink that is no digit from no ink", async () => {
  const block = Uint8Array.from({ length: 200 * 200 }, (_, i) => {
    const inside = (at: number) => at >= 80 && at < 120;
    return inside(i % 200) && inside(Math.floor(i / 200)) ? 20 : 230;
  });
  const reading = await read({ width: 200, height: 200, channels: 1, data: block });
  expect(reading).toMatchObject({
    text: "",
    verdict: "none",
    reasons: ["ink found, but none of a digit's size and shape"],
  });
});

it("cuts digits that touch", async () => {
  const raster = page(["00"], { height: 60 });
  const shifted = { ...raster, data: Uint8Array.from(raster.data) };
  // The first zero ends at 40 + 40 + 3.75, the second begins at 100 - 3.75: what lies between is taken out.
  const [from, gap] = [84, 12];
  for (let y = 0; y < raster.height; y++) {
    const row = y * raster.width * 3;
    shifted.data.copyWithin(row + from * 3, row + (from + gap) * 3, row + raster.width * 3);
  }
  const lines = linesOf(await read(shifted));
  expect(lines[0]!.text).toBe("00");
  expect(lines[0]!.characters[1]!.box.x).toBeGreaterThanOrEqual(from - 2);
});

const numbers = fc.stringMatching(/^[0-9]{1,7}$/);

it("reads the same number from an image and from its negative", async () => {
  await fc.assert(
    fc.asyncProperty(numbers, async (number) => {
      const raster = page([number]);
      const negative = { ...raster, data: raster.data.map((value) => 255 - value) };
      expect(await text(raster)).toBe(number);
      expect(await text(negative)).toBe(number);
    }),
    { numRuns: 25 },
  );
});

it("reads the same number wherever it stands, small or large, from a pen or a pencil", async () => {
  await fc.assert(
    fc.asyncProperty(
      numbers,
      fc.integer({ min: 24, max: 150 }),
      fc.integer({ min: 12, max: 120 }),
      fc.integer({ min: 20, max: 170 }),
      async (number, height, margin, pen) => {
        expect(await text(page([number], { height, margin, pen }))).toBe(number);
      },
    ),
    { numRuns: 25 },
  );
});

it("reads side by side what it reads one after the other", async () => {
  const reader = createReader({ lineReader: contourReader(templateClassifier()) });
  const pages = ["401", "72", "95863", ""].map((number) => page([number]));
  const together = await Promise.all(pages.map((raster) => reader.read(raster)));
  for (const [i, raster] of pages.entries()) expect(await reader.read(raster)).toEqual(together[i]);
});

it("takes the smallest images without complaint", async () => {
  for (const [width, height] of [
    [1, 1],
    [2, 1],
    [1, 300],
    [3, 3],
  ] as const) {
    const data = Uint8Array.from({ length: width * height }, (_, i) => (i * 97) % 256);
    expect(typeof (await text({ width, height, channels: 1, data }))).toBe("string");
  }
});
