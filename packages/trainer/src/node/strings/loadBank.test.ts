import { mkdtemp, readdir, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { loadDigitBank } from "./loadBank.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "numera-banks-"));
});
afterAll(() => rm(folder, { recursive: true }));

it("makes the bank of MNIST's test digits once and reads it from the cache afterwards", async () => {
  const made = await loadDigitBank({ split: "test", folder });
  expect(made.bank.count).toBe(10_000);
  expect(await readdir(folder)).toEqual(["mnist-test.bank"]);
  const { mtimeMs } = await stat(join(folder, "mnist-test.bank"));
  const read = await loadDigitBank({ split: "test", folder });
  expect((await stat(join(folder, "mnist-test.bank"))).mtimeMs).toBe(mtimeMs);
  expect(read.bank.columns.writers).toEqual(made.bank.columns.writers);
  expect(Buffer.from(read.bank.columns.fields).equals(Buffer.from(made.bank.columns.fields))).toBe(true);
  for (const writer of read.bank.writers.slice(0, 5)) {
    const digits = Array.from({ length: 10 }, (_, digit) => read.bank.of(writer, digit).length);
    expect(digits.reduce((sum, count) => sum + count, 0)).toBeGreaterThan(5);
  }
});
