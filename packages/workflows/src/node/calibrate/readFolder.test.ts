import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Reader } from "@numera/reader";
import { readingOfLine } from "@numera/reader/testing";
import { encodePng } from "@numera/vision/node";
import sharp from "sharp";
import { afterAll, beforeAll, expect, it } from "vitest";
import { readFolder } from "./readFolder.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "numera-read-folder-"));
  const image = await encodePng(sharp, { width: 2, height: 2, channels: 1, data: new Uint8Array(4) });
  for (const name of ["a", "b", "c"]) await writeFile(join(folder, `${name}.png`), image);
  await writeFile(join(folder, "labels.csv"), "file,label\nc.png,2\na.png,1\nb.png,2\n");
});
afterAll(() => rm(folder, { recursive: true }));

const evidence = {
  ...{ logOdds: 1, margin: 1, weakestCharacter: 1, characters: 1 },
  ...{ otherSigns: 0, unexplainedInk: 0, pitch: 0.65, contrast: 100 },
};

/** Reads the same on every image. */
function readerOf(text: string, confidence: number): Pick<Reader, "read"> {
  const reading = readingOfLine(text, { x: 0, y: 0, width: 1, height: 1 }, "sure", { confidence, evidence });
  return { read: async () => reading };
}

it("reads each image by the model of its fold", async () => {
  const foldOf = new Map([
    [join(folder, "a.png"), 0],
    [join(folder, "b.png"), 1],
    [join(folder, "c.png"), 0],
  ]);
  const readers = [readerOf("1", 0.25), readerOf("2", 0.75)];
  const { folds, images } = await readFolder(sharp, { readers, foldOf }, folder, new Set(), () => {});
  expect(folds).toEqual([0, 0, 1]);
  const found = images.map(({ lines: [line] }) => [line!.confidence, line!.right]);
  expect(found).toEqual([
    [0.25, false],
    [0.25, true],
    [0.75, true],
  ]);
});

it("sets files aside, and tells of no folds where one model reads all", async () => {
  const kind = await readFolder(sharp, readerOf("2", 0.5), folder, new Set(["a.png"]), () => {});
  expect(kind.images.map(({ right }) => right)).toEqual([true, true]);
  expect(kind).not.toHaveProperty("folds");
});
