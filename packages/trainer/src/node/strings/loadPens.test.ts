import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { isHeldOut } from "../../strings/pen/heldOutWriters.ts";
import { loadPens } from "./loadPens.ts";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "numera-pens-"));
  vi.stubEnv("NUMERA_DATA", folder);
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await rm(folder, { recursive: true });
});

const names = Array.from({ length: 60 }, (_, i) => `site-${i}`);
const [held, seen] = [names.filter(isHeldOut), names.filter((name) => !isHeldOut(name))];

async function write(name: string, characters: readonly (readonly [text: string, writer: string])[]) {
  const lines = characters.map(([text, writer]) =>
    JSON.stringify({ text, writer, strokes: [[0, 0, 10, 200]] }),
  );
  await mkdir(join(folder, "letters"), { recursive: true });
  await writeFile(join(folder, "letters", `unipen-${name}.ndjson.gz`), gzipSync(`${lines.join("\n")}\n`));
}

it("keeps writers held out, and those of the strings, out of training", async () => {
  const [a, b, writerOfStrings] = [seen[0]!, seen[1]!, seen[2]!];
  await write("digits", [
    ["7", a],
    ["1", held[0]!],
    ["4", writerOfStrings],
  ]);
  await write("capitals", [
    ["A", b],
    ["B", held[1]!],
  ]);
  await write("small", [["g", a]]);
  await write("signs", [["+", writerOfStrings]]);
  await write("strings", [["12", writerOfStrings]]);
  const texts = async (split: "train" | "test") => {
    const bank = (await loadPens(split))!;
    return Array.from({ length: bank.count }, (_, i) => bank.textOf(i)).join("");
  };
  expect(await texts("train")).toBe("7Ag");
  expect(await texts("test")).toBe("1B");
});

it("is nothing where a file is missing", async () => {
  expect(await loadPens("train")).toBeUndefined();
  await write("digits", [["7", seen[0]!]]);
  expect(await loadPens("train")).toBeUndefined();
});
