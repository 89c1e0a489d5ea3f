import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { digitsOf } from "./ocrNodeReader.ts";
import { readThroughCache } from "./readingCache.ts";
import { parseTsv } from "./tesseractReader.ts";

it("reads Tesseract's table by pages: words joined, the lowest confidence, pages without a word empty", () => {
  const row = (level: number, page: number, confidence: string, text: string) =>
    `${level}\t${page}\t1\t1\t1\t1\t0\t0\t9\t9\t${confidence}\t${text}`;
  const rows = ["level\tpage_num", row(1, 1, "-1", ""), row(5, 1, "90.5", "12"), row(5, 1, "40", "3")];
  rows.push(row(1, 2, "-1", ""), row(5, 3, "0.0", "2"), row(5, 3, "95", " "));
  expect(parseTsv(`${rows.join("\n")}\n`, 4)).toEqual([
    { text: "123", confidence: 0.4 },
    { text: "", confidence: 0 },
    { text: "2", confidence: 0 },
    { text: "", confidence: 0 },
  ]);
});

it("keeps ocr-node's digits and the mean of the least sure line that has any", () => {
  const lines = [
    { text: "$1,2", mean: 0.9 },
    { text: "total", mean: 0.1 },
    { text: "50.", mean: 0.8 },
  ];
  expect(digitsOf(lines)).toEqual({ text: "1250", confidence: 0.8 });
  expect(digitsOf([])).toEqual({ text: "", confidence: 0 });
});

it("reads a file once for each version of a reader, whatever it is called and where it lies", async () => {
  const folder = await mkdtemp(join(tmpdir(), "numera-readings-"));
  try {
    const paths = ["a", "b", "c"].map((name) => join(folder, name));
    await writeFile(paths[0]!, "one");
    await writeFile(paths[1]!, "two");
    await writeFile(paths[2]!, "one");
    const asked: string[] = [];
    const read = (version: string, some: readonly number[]) =>
      readThroughCache(
        "reader",
        version,
        some.map((i) => ({ path: paths[i]!, label: "1" })),
        async (images) => {
          asked.push(...images.map(({ path }) => path));
          return images.map(({ path }) => ({ text: path, confidence: 1, ms: 1 }));
        },
        () => {},
        folder,
      );
    expect((await read("1", [0, 1])).map(({ text }) => text)).toEqual([paths[0], paths[1]]);
    expect((await read("1", [1, 2])).map(({ text }) => text)).toEqual([paths[1], paths[0]]);
    expect(asked).toEqual([paths[0], paths[1]]);
    await read("2", [0]);
    expect(asked).toEqual([paths[0], paths[1], paths[0]]);
  } finally {
    await rm(folder, { recursive: true });
  }
});

it("reads anew what a damaged file of readings has lost", async () => {
  const folder = await mkdtemp(join(tmpdir(), "numera-readings-"));
  try {
    const path = join(folder, "image");
    await writeFile(path, "one");
    let asked = 0;
    const read = () =>
      readThroughCache(
        "reader",
        "1",
        [{ path, label: "1" }],
        async () => {
          asked++;
          return [{ text: "1", confidence: 1, ms: 1 }];
        },
        () => {},
        folder,
      );
    await read();
    const kept = join(folder, (await readdir(folder)).find((file) => file.endsWith(".json"))!);
    const whole = await readFile(kept, "utf8");
    for (const damaged of ["{", "null", whole.replace('"text":"1"', '"text":null')]) {
      await writeFile(kept, damaged);
      expect(await read()).toEqual([{ text: "1", confidence: 1, ms: 1 }]);
      expect(await readFile(kept, "utf8")).toBe(whole);
    }
    expect(asked).toBe(4);
  } finally {
    await rm(folder, { recursive: true });
  }
});
