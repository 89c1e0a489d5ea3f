import { access, readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { decodeImage } from "@numera/vision/node";
import { expect, it } from "vitest";
import { createReader } from "../createReader.ts";
import { loadModel } from "./loadModel.ts";

const samples = fileURLToPath(new URL("../../../../samples", import.meta.url));
const expected = join(samples, "expected.json");
const present = await access(expected).then(
  () => true,
  () => false,
);

it.skipIf(!present)("reads every sample image right with the model that ships", async () => {
  const reader = createReader({ model: await loadModel("seed-cnn") });
  const numbers: Record<string, string> = JSON.parse(await readFile(expected, "utf8"));
  const read: Record<string, string> = {};
  for (const file of Object.keys(numbers)) {
    const reading = await reader.read(await decodeImage(join(samples, file)));
    read[file] = reading.text;
    expect(reading.accepted).toBe(true);
  }
  expect(Object.keys(read).length).toBeGreaterThanOrEqual(8);
  expect(read).toEqual(numbers);
});

it.skipIf(!present)(
  "reads nearly all of them with the line network that ships, and doubts what it gets wrong",
  async () => {
    const reader = createReader({ model: await loadModel("line") });
    const numbers: Record<string, string> = JSON.parse(await readFile(expected, "utf8"));
    let right = 0;
    for (const [file, number] of Object.entries(numbers)) {
      const reading = await reader.read(await decodeImage(join(samples, file)));
      if (reading.text === number) right++;
      else expect(reading.accepted, `${file} is read "${reading.text}"`).toBe(false);
      for (const { text, digits } of reading.lines)
        expect(digits.map((digit) => digit.text).join("")).toBe(text);
    }
    expect(right).toBeGreaterThanOrEqual(Object.keys(numbers).length - 2);
  },
);
