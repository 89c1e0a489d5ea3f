import { type LineReading, linesOf, parseContract, readingContract } from "@numera/contract";
import { type Format, parseFormat } from "@numera/decoder";
import { type Canvas, drawPath, type Point, quarterTurn, toGrayscale, turnGray } from "@numera/vision";
import { expect, it } from "vitest";
import { createReader } from "./read.ts";
import { readingOf } from "./readingOf.ts";
import { contourReader } from "./strategies/contour/contourReader.ts";
import { latticeReader } from "./strategies/lattice/latticeReader.ts";
import type { DecodedLine, LineReader } from "./strategies/lineReader.ts";
import { fillBox, page } from "./testing/pages.ts";
import { templateClassifier } from "./testing/templateClassifier.ts";
import { traceImage } from "./traceImage.ts";

/** Two rows of digits, one close below the other, as if a field had been taken apart. */
const field = page(["41", "93"]);
const threeRows = page(["41", "93", "70"]);

/** Reads every line as its number of marks, with probabilities of its own for lines of two marks and others. */
function countMarks(ofTwo: number, ofMore: number, cropHeight: number | undefined = 40): LineReader<number> {
  return {
    strategy: "counts marks",
    models: [],
    characters: [],
    cropHeight,
    recognize: async (_, lines) => lines.map(({ line }) => line.glyphs.length),
    viewsOf: () => [],
    decode(marks): DecodedLine {
      const free = { text: String(marks), logProbability: Math.log(marks === 2 ? ofTwo : ofMore) };
      return { candidates: [free], free, box: { x: 0, y: 0, width: 9, height: 9 }, characters: [] };
    },
  };
}

const read = async (lineReader: LineReader<number>, on = field) => {
  const { pages } = await traceImage(on, { lineReader, threshold: 0.5, format: undefined, timeLimit: 20 });
  const [{ attempts, chosen }] = pages as [(typeof pages)[number]];
  return attempts[chosen]!.map(({ decoded }) => decoded?.free.text);
};

it("reads lines that are together less probable than all their marks on one line as that line", async () => {
  expect(await read(countMarks(0.8, 0.7))).toEqual(["4"]);
});

it("keeps the lines where they are more probable together", async () => {
  expect(await read(countMarks(0.9, 0.7))).toEqual(["2", "2"]);
});

it("reads nothing out of a field that neither way is likely to hold anything", async () => {
  const counting = countMarks(0, 0.05);
  const decode = (marks: number) => (marks === 2 ? undefined : counting.decode(marks, undefined));
  expect(await read({ ...counting, decode })).toEqual([undefined, undefined]);
});

it("leaves pages of lines alone, and strategies for which all marks are digits of a row", async () => {
  expect(await read(countMarks(0.1, 0.9), threeRows)).toEqual(["2", "2", "2"]);
  expect(await read({ ...countMarks(0.1, 0.9), cropHeight: undefined })).toEqual(["2", "2"]);
});

it("begins no further line when time has run out, and tells what is left", async () => {
  const slow = countMarks(0.9, 0.9);
  const lines = Array.from({ length: 40 }, (_, i) => i);
  const many = page(lines.map(() => "11"));
  const recognize: typeof slow.recognize = async (...asked) => {
    await new Promise((resolve) => setTimeout(resolve, 30));
    return slow.recognize(...asked);
  };
  const { reading } = await createReader({ lineReader: { ...slow, recognize }, timeLimit: 0.02 }).trace(many);
  expect(reading.text.split("\n")).toHaveLength(16);
  expect(reading).toMatchObject({ verdict: "check", reasons: ["time ran out: 24 of 40 lines are not read"] });
  expect(reading.unread).toHaveLength(24);
  expect(reading.unread.every(({ guess }) => guess === "stroke")).toBe(true);
});

it("is plain data: a copy of every stage gives the same strings and the same reading", async () => {
  for (const lineReader of [contourReader(templateClassifier()), latticeReader(templateClassifier())]) {
    const { pages, reading } = await createReader<unknown>({
      lineReader: lineReader as LineReader<unknown>,
    }).trace(field);
    const copy = structuredClone(pages);
    expect(copy).toEqual(pages);
    expect(readingOf(copy)).toEqual(reading);
    expect(parseContract(readingContract, JSON.stringify(reading), "reading")).toEqual(reading);
    for (const { recognition, decoded } of copy[0]!.attempts[0]!) {
      expect((lineReader as LineReader<unknown>).decode(recognition, undefined)).toEqual(decoded);
    }
  }
});

it("gives a line that is tilted by 20 degrees a polygon along its writing, and a baseline under it", async () => {
  const level = toGrayscale(page(["40719"], { paper: 255 }));
  const { image } = turnGray(level, -20);
  const lineReader = contourReader(templateClassifier());
  const [line] = linesOf(await createReader({ lineReader }).read(image));
  expect(line!.text).toBe("40719");
  const slope = ([[x0, y0], [x1, y1]]: LineReading["baseline"]) =>
    (180 / Math.PI) * Math.atan2(y1 - y0, x1 - x0);
  const [upperLeft, upperRight] = line!.polygon;
  expect(Math.abs(slope([upperLeft!, upperRight!]) - 20)).toBeLessThan(1);
  expect(Math.abs(slope(line!.baseline) - 20)).toBeLessThan(1);
  const [, , lowerRight] = line!.polygon;
  expect(line!.box.height, "the upright box is higher than the line").toBeGreaterThan(
    1.5 * Math.hypot(lowerRight![0] - upperRight![0], lowerRight![1] - upperRight![1]),
  );
});

it("is not sure of a number whose sign it does not read, and looks for stray strokes only where it would be sure", async () => {
  const signed = page(["41"], { margin: 60 });
  drawPath(
    signed,
    [
      [20, 90],
      [42, 90],
    ],
    [40, 40, 40],
    7,
  );
  const lineReader = contourReader(templateClassifier());
  const read = async (image: typeof signed, format?: Format) =>
    linesOf(await createReader({ lineReader, format }).read(image))[0]!;
  expect(await read(page(["41"], { margin: 60 }))).toMatchObject({ text: "41", verdict: "sure" });
  const line = await read(signed);
  expect(line).toMatchObject({
    text: "41",
    verdict: "check",
    reasons: ["a sign before 4 at 1 is not read"],
    evidence: { strayStrokes: [{ kind: "sign", character: "4", at: 1 }] },
  });
  const ofThree = await read(signed, await parseFormat("length:3", async () => ""));
  expect(ofThree.verdict).toBe("check");
  expect(ofThree.evidence).not.toHaveProperty("strayStrokes");
});

/** Two lines of digits, turned by quarters clockwise, as read by a model that is unsure of what is like no digit. */
async function readTurned(quarters: 1 | 2 | 3) {
  const upright = toGrayscale(page(["40719", "82536"], { paper: 255 }));
  const lineReader = contourReader(templateClassifier(5));
  const reading = await createReader({ lineReader }).read(quarterTurn(upright, quarters).image);
  return { reading, lines: linesOf(reading) };
}

it("reads a page on its side, with boxes and baselines in the source's pixels", async () => {
  const right = await readTurned(1);
  expect(right.reading).toMatchObject({ text: "40719\n82536", verdict: "sure", reasons: [] });
  expect(right.lines[0]!.box).toEqual({ x: 132, y: 36, width: 68, height: 288 });
  expect(right.lines[1]!.box).toEqual({ x: 36, y: 36, width: 68, height: 288 });
  // A line that runs down: its digits stand on its left side.
  expect(right.lines[1]!.baseline).toEqual([
    [36, 36],
    [36, 324],
  ]);
  expect(right.lines[1]!.characters[0]!.box.y).toBe(36);
  const left = await readTurned(3);
  expect(left.reading).toMatchObject({ text: "40719\n82536", verdict: "sure", reasons: [] });
  expect(left.lines[0]!.box).toEqual({ x: 36, y: 36, width: 68, height: 288 });
  expect(left.lines[0]!.baseline).toEqual([
    [104, 324],
    [104, 36],
  ]);
});

it("reads a page that stands on its head, and is never sure of it", async () => {
  const { reading, lines } = await readTurned(2);
  expect(reading).toMatchObject({ text: "40719\n82536", verdict: "check" });
  expect(lines.map(({ verdict, reasons }) => [verdict, reasons])).toEqual([
    ["check", ["the page is read upside down"]],
    ["check", ["the page is read upside down"]],
  ]);
  expect(lines[0]!.box).toEqual({ x: 36, y: 132, width: 288, height: 68 });
});

/** Two lines of digits, room to their left and right, and what else is drawn. */
async function readBeside(...draw: readonly ((canvas: Canvas) => void)[]) {
  const canvas = page(["407", "825"], { margin: 120 });
  for (const put of draw) put(canvas);
  return createReader({ lineReader: contourReader(templateClassifier()) }).read(canvas);
}
const upright = (x: number) => (canvas: Canvas) => {
  const [top, bottom]: Point[] = [
    [x, 130],
    [x, 260],
  ];
  drawPath(canvas, [top!, bottom!], [40, 40, 40], 7);
};

it("is sure of no page on which ink may be writing that is not read, and says where it is", async () => {
  expect(await readBeside()).toMatchObject({ verdict: "sure", reasons: [], unread: [] });
  const reading = await readBeside(upright(90));
  expect(reading).toMatchObject({
    text: "407\n825",
    verdict: "check",
    reasons: ["ink at 86, 127 may be writing and is not read"],
    unread: [{ box: { x: 86, y: 127, width: 8, height: 136 }, guess: "stroke", share: 0 }],
  });
  expect(reading.pages[0]).toMatchObject({
    verdict: "check",
    reasons: reading.reasons,
    unread: reading.unread,
  });
  expect(linesOf(reading).map(({ verdict }) => verdict)).toEqual(["sure", "sure"]);
});

it("counts the places where ink may be writing", async () => {
  const { reasons } = await readBeside(upright(90), upright(310));
  expect(reasons).toEqual(["ink at 86, 126 and in 1 more place may be writing and is not read"]);
});

it("tells a blot, and is as sure as without it", async () => {
  const blot = { x: 20, y: 20, width: 60, height: 50 };
  const reading = await readBeside((canvas) => fillBox(canvas, blot, 40));
  expect(reading).toMatchObject({ verdict: "sure", reasons: [], unread: [{ box: blot, guess: "unknown" }] });
});
