import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { isHeldOut } from "../../strings/pen/heldOutWriters.ts";
import { loadScripts } from "./loadScripts.ts";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "numera-scripts-"));
  vi.stubEnv("NUMERA_DATA", folder);
  vi.stubEnv("NUMERA_CACHE", join(folder, "cache"));
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await rm(folder, { recursive: true });
});

/** Images of 32x32, twenty of each digit, no two alike. */
async function writeSet(name: string, shift: number, repeated = 0): Promise<void> {
  const count = 200;
  const header = (magic: number, ...sizes: number[]) => {
    const bytes = Buffer.alloc(4 + 4 * sizes.length);
    for (const [i, value] of [magic, ...sizes].entries()) bytes.writeUInt32BE(value, 4 * i);
    return bytes;
  };
  const images = Buffer.alloc(count * 1024);
  for (let i = 0; i < count; i++) {
    // Below the bar the image's number in bits, so that no two are alike but those that are to be.
    const number = i + (i < repeated ? 0 : 256 * shift);
    for (let y = 4; y < 20; y++) images.fill(255, i * 1024 + y * 32 + 12, i * 1024 + y * 32 + 16);
    for (let bit = 0; bit < 14; bit++)
      if ((number >> bit) & 1) images.fill(255, i * 1024 + 700 + 2 * bit, i * 1024 + 702 + 2 * bit);
  }
  const labels = Buffer.from(Array.from({ length: count }, (_, i) => i % 10));
  await mkdir(join(folder, "digits"), { recursive: true });
  const write = (end: string, bytes: Buffer) =>
    writeFile(join(folder, "digits", `${name}-${end}.gz`), gzipSync(bytes));
  await write("images-idx3-ubyte", Buffer.concat([header(0x803, count, 32, 32), images]));
  await write("labels-idx1-ubyte", Buffer.concat([header(0x801, count), labels]));
}

it("is nothing where there are no digits of other scripts", async () => {
  expect(await loadScripts("train")).toBeUndefined();
});

it("keeps what is tested out of training, by set, by block of each digit, by writer, and by image", async () => {
  await writeSet("cmaterdb-bangla-training", 6, 20);
  await writeSet("cmaterdb-bangla-testing", 0);
  await writeSet("dhcd-digits-train", 3);
  await writeSet("thai-train", 12);
  const writers = Array.from({ length: 200 }, (_, i) => `t${i % 20}`);
  const table = ["index,writer", ...writers.map((writer, i) => `${i},${writer}`)].join("\n");
  await writeFile(join(folder, "digits", "thai-train-writers.csv.gz"), gzipSync(table));
  const [train, test] = [(await loadScripts("train"))!, (await loadScripts("test"))!];
  const counts = (banks: typeof train) =>
    Object.fromEntries(
      Object.entries(banks).map(([script, list]) => [script, list.map((bank) => bank.count)]),
    );
  const held = writers.filter((writer) => isHeldOut(`writer ${writer}`)).length;
  // 20 of Bangla's are in its test too.
  expect(counts(train)).toEqual({ bangla: [180], devanagari: [180], thai: [200 - held] });
  expect(counts(test)).toEqual({ bangla: [200], devanagari: [20], thai: [held] });
  expect([...new Set(train.devanagari![0]!.columns.labels)].sort()).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
  // Terms: DHCD's may not ship with the default models.
  expect(Object.keys((await loadScripts("train", { free: true }))!).sort()).toEqual(["bangla", "thai"]);
});
