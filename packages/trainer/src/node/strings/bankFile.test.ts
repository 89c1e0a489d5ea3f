import { mkdtemp, rm, truncate, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { blockDigitBank } from "../../strings/testing/blockDigits.ts";
import { encodeGlyphBank, readGlyphBank } from "./bankFile.ts";

let folder: string;
let path: string;
const bank = blockDigitBank(2, 1);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "numera-bank-"));
  path = join(folder, "blocks.bank");
});
afterAll(() => rm(folder, { recursive: true }));

it("reads what it wrote, into memory that threads share", async () => {
  await writeFile(path, encodeGlyphBank(bank, "key"));
  const read = (await readGlyphBank(path, "key"))!;
  expect(read.columns).toEqual(bank.columns);
  expect(read.columns.fields.buffer).toBeInstanceOf(SharedArrayBuffer);
});

it("has nothing to give where there is no file, or one made from other data", async () => {
  expect(await readGlyphBank(join(folder, "none"), "key")).toBeUndefined();
  await writeFile(path, encodeGlyphBank(bank, "key"));
  expect(await readGlyphBank(path, "another key")).toBeUndefined();
});

it("takes no file that is cut short, changed or something else", async () => {
  const bytes = encodeGlyphBank(bank, "key");
  await writeFile(path, bytes);
  await truncate(path, bytes.length - 1);
  expect(await readGlyphBank(path, "key")).toBeUndefined();
  bytes[bytes.length - 5000]! ^= 1;
  await writeFile(path, bytes);
  expect(await readGlyphBank(path, "key")).toBeUndefined();
  await writeFile(path, "hello\n");
  expect(await readGlyphBank(path, "key")).toBeUndefined();
});
