import { access, readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { decodeImage } from "@numera/vision/node";
import * as ort from "onnxruntime-node";
import sharp from "sharp";
import { beforeAll, describe, expect, it } from "vitest";
import type { Reader } from "../read.ts";
import { openReader } from "./openReader.ts";

const samples = fileURLToPath(new URL("../../../../samples", import.meta.url));
const expected = join(samples, "expected.json");
const present = await access(expected).then(
  () => true,
  () => false,
);
const files = present ? Object.keys(JSON.parse(await readFile(expected, "utf8"))) : [];

let reader: Reader;
beforeAll(async () => {
  reader = await openReader(ort);
});

/** What a picture says, and how far it is to be trusted. */
async function said(bytes: Uint8Array): Promise<readonly [text: string, verdict: string]> {
  const { text, verdict } = await reader.read(await decodeImage(sharp, bytes));
  return [text, verdict];
}

/** A sample as it is seen, without the turn that its file asks for and without alpha. */
async function upright(file: string): Promise<Buffer> {
  return sharp(join(samples, file.replace(/\.bmp$/, ".png")))
    .rotate()
    .flatten({ background: "white" })
    .png()
    .toBuffer();
}

const readable = files.filter((file) => !file.endsWith(".bmp"));

describe.skipIf(!present)("a reading does not change", () => {
  it.each(readable)("by another lossless format: %s", async (file) => {
    const png = await upright(file);
    const before = await said(png);
    expect(await said(await sharp(png).tiff({ compression: "lzw" }).toBuffer())).toEqual(before);
    expect(await said(await sharp(png).webp({ lossless: true }).toBuffer())).toEqual(before);
  });

  it.each(readable)("by paper around it: %s", async (file) => {
    const png = await upright(file);
    const before = await said(png);
    const edge = 16;
    const padded = sharp(png).extend({
      top: edge,
      bottom: edge,
      left: edge,
      right: edge,
      extendWith: "mirror",
    });
    expect(await said(await padded.png().toBuffer())).toEqual(before);
  });

  it.each(readable)("by a shift of one pixel: %s", async (file) => {
    const png = await upright(file);
    const before = await said(png);
    const { width, height } = await sharp(png).metadata();
    const shifted = sharp(png).extract({ left: 1, top: 1, width: width - 1, height: height - 1 });
    expect(await said(await shifted.png().toBuffer())).toEqual(before);
  });

  it("by the order in which images are read, nor by others read at once", async () => {
    const images = await Promise.all(readable.map(upright));
    const inTurn = [];
    for (const image of images) inTurn.push(await said(image));
    const backwards = [];
    for (const image of images.toReversed()) backwards.unshift(await said(image));
    expect(backwards).toEqual(inTurn);
    expect(await Promise.all(images.map(said))).toEqual(inTurn);
  });
});
