import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { readSnapshot } from "./snapshotFile.ts";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "numera-snapshot-"));
});
afterEach(() => rm(folder, { recursive: true }));

const line = {
  text: "1",
  confidence: 1,
  sure: true,
  box: { x: 0, y: 0, width: 1, height: 1 },
  characters: [],
};
const reading = { reader: "fused", set: "samples", file: "a.png", lines: [line] };
const losses = { recipe: "seed-cnn", threads: 1, losses: [2.3] };
const whole = { snapshot: 1, readings: [reading], losses: [losses] };

async function read(text: string) {
  const path = join(folder, "before.json");
  await writeFile(path, text);
  return readSnapshot(path);
}

it("has what was written", async () => {
  expect(await read(JSON.stringify(whole))).toEqual(whole);
});

it.each([
  ["{", "is no snapshot: "],
  ["null", "is no snapshot of version 1"],
  [JSON.stringify({ ...whole, snapshot: 2 }), "is no snapshot of version 1"],
  [JSON.stringify({ ...whole, losses: 3 }), "is no snapshot of version 1"],
  [JSON.stringify({ ...whole, readings: [reading, null] }), "is damaged: readings[1] is null"],
  [JSON.stringify({ ...whole, readings: [{ ...reading, lines: [null] }] }), "is damaged: readings[0] is {"],
  [JSON.stringify({ ...whole, losses: [{ ...losses, losses: ["2"] }] }), "is damaged: losses[0] is {"],
])("refuses a file that holds %s, by its name", async (text, reason) => {
  const error = await read(text).catch((cause) => cause);
  expect(error.message).toContain(`"${join(folder, "before.json")}" ${reason}`);
});
