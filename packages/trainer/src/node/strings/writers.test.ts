import { existsSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { developmentData } from "../data/developmentData.ts";
import { folderSource } from "../data/folderSource.ts";
import { loadMnist } from "../data/mnist.ts";
import { loadWriters } from "./writers.ts";

const folder = join(developmentData(), "writers");

it("does without writers where nobody has the file", async () => {
  expect(await loadWriters("test", new Uint8Array(1), [folderSource("/nowhere")])).toBeUndefined();
});

// Skipped where QMNIST's label files are not at hand: set NUMERA_DATA.
it.skipIf(!existsSync(folder))("knows the writers of MNIST's test digits", async () => {
  const { labels } = await loadMnist({ split: "test" });
  const writers = (await loadWriters("test", labels, [folderSource(folder)]))!;
  expect(writers).toHaveLength(10_000);
  expect(new Set(writers).size).toBeGreaterThan(100);
});

it.skipIf(!existsSync(folder))("has no writer in both MNIST's training and its test digits", async () => {
  const writersOf = async (split: "train" | "test") => {
    const { labels } = await loadMnist({ split });
    return new Set(await loadWriters(split, labels, [folderSource(folder)]));
  };
  const [train, test] = [await writersOf("train"), await writersOf("test")];
  expect([...train].filter((writer) => test.has(writer))).toEqual([]);
});
