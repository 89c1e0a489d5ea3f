import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { readingOfLine } from "@numera/reader/testing";
import { afterAll, beforeAll, expect, it } from "vitest";
import { readPenStrokes } from "./readPenStrokes.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "numera-strokes-"));
});
afterAll(() => rm(folder, { recursive: true }));

const evidence = {
  ...{ logOdds: 1, margin: 1, weakestCharacter: 1, characters: 1 },
  ...{ otherSigns: 0, unexplainedInk: 0, pitch: 0.65, contrast: 100 },
};
const box = { x: 0, y: 0, width: 1, height: 1 };
/** Reads 17 wherever. */
const reader = { read: async () => readingOfLine("17", box, "sure", { confidence: 0.5, evidence }) };

async function file(name: string, texts: readonly string[], more: object = {}): Promise<string> {
  const path = join(folder, name);
  const lines = texts.map((text) => JSON.stringify({ text, strokes: [[0, 0, 10, 40]], ...more }));
  const bytes = Buffer.from(`${lines.join("\n")}\n`);
  await writeFile(path, name.endsWith(".gz") ? gzipSync(bytes) : bytes);
  return path;
}

it("takes a file of numbers for strings, signs passed over, and promises nothing by it", async () => {
  const kind = await readPenStrokes(reader, await file("n.ndjson.gz", ["1/7", "18", "3M"]), () => {});
  expect(kind).toMatchObject({ name: "n", numbers: true, promises: false });
  expect(kind.images.map(({ right }) => right)).toEqual([true, false]);
});

it("takes a file of words for images without a number, and leaves out what is in doubt", async () => {
  const kind = await readPenStrokes(reader, await file("words.ndjson", ["one", "two", "3"]), () => {});
  expect(kind).toMatchObject({ name: "words", numbers: false });
  expect(kind.promises).toBeUndefined();
  expect(kind.images.map(({ lines }) => lines[0]!.right)).toEqual([false, false]);
  const doubted = await readPenStrokes(reader, await file("d.ndjson", ["one"], { doubt: 1 }), () => {});
  expect(doubted.images).toEqual([]);
});

it.each(["{", '{"text":"7"}', '{"text":"7","strokes":[[1,2,3]]}', '{"text":7,"strokes":[[1,2]]}'])(
  "refuses the line %s",
  async (line) => {
    const path = join(folder, "broken.ndjson");
    await writeFile(path, `{"text":"7","strokes":[[0,0]]}\n${line}\n`);
    await expect(readPenStrokes(reader, path, () => {})).rejects.toThrow(
      /broken.ndjson": line 2: expected an object with text and strokes/,
    );
  },
);
