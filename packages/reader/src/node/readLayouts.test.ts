import { access } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { linesOf, type Reading } from "@numera/contract";
import { blankCanvas, type Canvas, drawPath, type Point } from "@numera/vision";
import * as ort from "onnxruntime-node";
import { beforeAll, expect, it } from "vitest";
import type { Reader } from "../read.ts";
import { fillBox } from "../testing/pages.ts";
import { openReader } from "./openReader.ts";
import { type SampleDigits, sampleDigits } from "./testing/sampleDigits.ts";

// Digits of the sample images, laid out as pages have them, and read with the models that ship.

const present = await access(fileURLToPath(new URL("../../../../samples", import.meta.url))).then(
  () => true,
  () => false,
);
let reader: Reader;
let write: SampleDigits["write"];
beforeAll(async () => {
  if (!present) return;
  reader = await openReader(ort);
  write = (await sampleDigits()).write;
});

const sheet = (width: number, height: number, gray = 235) => blankCanvas(width, height, [gray, gray, gray]);
const stroke = (canvas: Canvas, width: number, ...path: readonly Point[]) =>
  drawPath(canvas, path, [40, 40, 40], width);
const read = (canvas: Canvas): Promise<Reading> => reader.read(canvas);

it.skipIf(!present)("reads writing of two sizes on one page", async () => {
  const page = sheet(900, 500);
  write(page, "40719", { x: 80, y: 60, height: 150 });
  write(page, "58236", { x: 80, y: 350, height: 18 });
  expect(await read(page)).toMatchObject({ text: "40719\n58236", unread: [] });
});

it.skipIf(!present)("reads a tall 1 before smaller digits", async () => {
  const page = sheet(600, 400);
  write(page, "1", { x: 80, y: 80, height: 200 });
  write(page, "000", { x: 160, y: 200, height: 80 });
  expect((await read(page)).text).toBe("1000");
});

it.skipIf(!present)(
  "reads a tall 1 that is as straight as a rule, and is not sure that it is none",
  async () => {
    const page = sheet(600, 400);
    stroke(page, 3, [90, 80], [90, 280]);
    write(page, "000", { x: 130, y: 200, height: 80 });
    const reading = await read(page);
    expect(reading).toMatchObject({ text: "1000", verdict: "check", unread: [] });
    expect(linesOf(reading)[0]!.reasons).toEqual([
      "1 at 1 may be a ruled line: it is 2.6 times as high as the other digits, straight and upright",
    ]);
  },
);

it.skipIf(!present)("reads what is written in a tinted form's white fields, and between them", async () => {
  const form = sheet(900, 500, 190);
  fillBox(form, { x: 60, y: 60, width: 780, height: 110 }, 250);
  fillBox(form, { x: 60, y: 330, width: 780, height: 110 }, 250);
  write(form, "40719", { x: 100, y: 85, height: 60 });
  write(form, "582", { x: 100, y: 215, height: 60 });
  write(form, "3946", { x: 100, y: 355, height: 60 });
  expect(await read(form)).toMatchObject({ text: "40719\n582\n3946", unread: [] });
});

it.skipIf(!present)("reads large, thin digits", async () => {
  const page = sheet(1200, 600);
  stroke(page, 5, [150, 100], [150, 500]);
  stroke(page, 5, [300, 110], [520, 110], [400, 500]);
  stroke(page, 5, [680, 100], [620, 330], [840, 330]);
  stroke(page, 5, [760, 220], [760, 500]);
  expect((await read(page)).text).toBe("174");
});

it.skipIf(!present)("takes the strokes of a large, thin digit beside small ones for no rules", async () => {
  const seven = sheet(1200, 700);
  stroke(seven, 3, [150, 100], [330, 100], [250, 400]);
  write(seven, "82", { x: 400, y: 300, height: 90 });
  expect((await read(seven)).text).toBe("782");
  const four = sheet(1200, 700);
  stroke(four, 3, [200, 150], [130, 300], [320, 300]);
  stroke(four, 3, [280, 200], [280, 400]);
  write(four, "82", { x: 400, y: 310, height: 90 });
  expect((await read(four)).text).toBe("482");
});

it.skipIf(!present)("reads a digit, and a number, that is cut out without any paper around it", async () => {
  for (const number of [..."0123456789", "582"]) {
    const at = { x: 0, y: 0, height: 60 };
    const cut = sheet(write(sheet(300, 60), number, at), 60);
    write(cut, number, at);
    expect((await read(cut)).text).toBe(number);
  }
});

it.skipIf(!present)("reads light digits on a dark half and dark digits on a light one", async () => {
  const page = sheet(900, 500);
  fillBox(page, { x: 0, y: 0, width: 900, height: 220 }, 45);
  write(page, "40719", { x: 100, y: 80, height: 70, pen: 230 });
  write(page, "58236", { x: 100, y: 320, height: 70 });
  expect((await read(page)).text).toBe("40719\n58236");
});

it.skipIf(!present)("reads two lines that touch, and is not sure where it cut them", async () => {
  const page = sheet(700, 300);
  write(page, "40719", { x: 60, y: 40, height: 80 });
  write(page, "58236", { x: 60, y: 126, height: 80 });
  // From the foot of the 7 to the roof of the 2.
  stroke(page, 5, [241, 115], [250, 131]);
  const reading = await read(page);
  expect(reading).toMatchObject({ text: "40719\n58236", verdict: "check" });
  expect(linesOf(reading).map(({ reasons }) => reasons)).toEqual([
    ["7 at 3 was cut from ink of another line that touches it"],
    ["2 at 3 was cut from ink of another line that touches it"],
  ]);
});

it.skipIf(!present)("reads no punch hole as a 0", async () => {
  const page = sheet(900, 700);
  for (const y of [200, 500]) stroke(page, 44, [90, y], [90.1, y]);
  write(page, "40719", { x: 140, y: 170, height: 70 });
  write(page, "58236", { x: 140, y: 470, height: 70 });
  const { text, unread } = await read(page);
  expect(text).toBe("40719\n58236");
  expect(unread.map(({ guess }) => guess)).toEqual(["unknown", "unknown"]);
});

it.skipIf(!present)("reads pencil beside pen", async () => {
  const page = sheet(900, 500);
  write(page, "40719", { x: 100, y: 80, height: 70, pen: 20 });
  write(page, "58236", { x: 100, y: 320, height: 70, pen: 200 });
  expect(await read(page)).toMatchObject({ text: "40719\n58236", unread: [] });
});
