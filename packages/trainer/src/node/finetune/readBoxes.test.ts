import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readBoxes } from "./readBoxes.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "numera-boxes-"));
});
afterAll(() => rm(folder, { recursive: true }));

async function boxesOf(text: string) {
  const path = join(folder, "boxes.json");
  await writeFile(path, text);
  return readBoxes(path);
}

test("boxes come by file; without the file there are none", async () => {
  const boxes = await boxesOf('{"a.png": [{"digit": "4", "x": 3.4, "y": 5, "w": 20, "h": 31}], "b.png": []}');
  expect([...boxes]).toEqual([
    ["a.png", [{ digit: 4, x: 3, y: 5, width: 20, height: 31 }]],
    ["b.png", []],
  ]);
  expect(await readBoxes(join(folder, "none.json"))).toEqual(new Map());
});

test.each([
  { text: "{", says: /boxes.json must be JSON, got {/ },
  { text: "[1]", says: /boxes.json must be an object, got \[1\]/ },
  { text: '{"a.png": 3}', says: /boxes.json: a.png must be a list, got 3/ },
  {
    text: '{"a.png": [{"digit": "x", "x": 1, "y": 1, "w": 1, "h": 1}]}',
    says: /a.png\[0\].digit must be a digit, as a text, got "x"/,
  },
  {
    text: '{"a.png": [{"digit": "3", "x": 1, "y": 1, "w": 0, "h": 1}]}',
    says: /a.png\[0\].w must be a number above 0, got 0/,
  },
  { text: '{"a.png": [null]}', says: /a.png\[0\] must be an object, got null/ },
])("refuses $text", async ({ text, says }) => {
  await expect(boxesOf(text)).rejects.toThrow(says);
});
