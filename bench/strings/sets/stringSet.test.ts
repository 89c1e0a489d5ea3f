import { mkdtemp, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { decodeImage } from "@numera/vision/node";
import sharp from "sharp";
import { afterEach, beforeEach, expect, it } from "vitest";
import { secondHalves } from "./letterSets.ts";
import { drawNoise, NOISES } from "./noiseSet.ts";
import { cachedSet, readSetFolder } from "./stringSet.ts";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "numera-sets-"));
});
afterEach(() => rm(folder, { recursive: true }));

const image = (level: number) =>
  ({ width: 2, height: 1, channels: 1, data: Uint8Array.of(level, 255) }) as const;

it("draws a set once, and reads it from the cache after", async () => {
  let drawn = 0;
  const draw = (i: number) => {
    drawn++;
    return { image: image(i), label: i === 0 ? "" : "1250", written: { text: "12,50", format: "amount" } };
  };
  const made = await cachedSet("some", 2, draw, { folder });
  expect(await cachedSet("some", 2, draw, { folder })).toEqual(made);
  expect(drawn).toBe(2);
  expect(made.map(({ label }) => label)).toEqual(["", "1250"]);
  expect(made[1]!.written).toEqual({ text: "12,50", format: "amount" });
  expect([...(await decodeImage(sharp, made[1]!.path)).data]).toEqual([1, 255]);
  const labels = await readFile(join(folder, "some-2", "labels.csv"), "utf8");
  expect(labels).toBe("file,label\nimages/00000.png,\nimages/00001.png,1250\n");
});

it("takes the set that another process has made meanwhile", async () => {
  const draw = () => ({ image: image(0), label: "1" });
  const meanwhile = async (i: number) => {
    if (i === 1) await cachedSet("twice", 2, draw, { folder: join(folder, "other") });
    if (i === 1) await rename(join(folder, "other", "twice-2"), join(folder, "twice-2"));
    return draw();
  };
  const made = await cachedSet("twice", 2, meanwhile, { folder });
  expect(made).toEqual(await readSetFolder(join(folder, "twice-2")));
  expect((await readdir(folder)).sort()).toEqual(["other", "twice-2"]);
});

it("leaves no half set behind when drawing fails", async () => {
  const fail = (i: number) => {
    if (i === 1) throw new Error("no more ink");
    return { image: image(0), label: "1" };
  };
  await expect(cachedSet("half", 2, fail, { folder })).rejects.toThrow("no more ink");
  expect(await readSetFolder(join(folder, "half-2"))).toBeUndefined();
});

it("says which row of a list is none", async () => {
  await writeFile(join(folder, "labels.csv"), "file,label\na.png,12\nb.png,twelve\n");
  await expect(readSetFolder(folder)).rejects.toThrow('labels.csv": line 3: "b.png,twelve"');
});

it("keeps of each letter the second half, which no training sees", () => {
  expect(secondHalves(Uint8Array.of(1, 2, 1, 1, 2, 1, 1))).toEqual([[5, 6], [4]]);
});

it("draws every kind of noise, the same each time", async () => {
  for (let i = 0; i < NOISES.length; i++) {
    const { image: noise, label } = await drawNoise(i, 4);
    expect(label).toBe("");
    expect(noise.data).toHaveLength(noise.width * noise.height * noise.channels);
    expect(await drawNoise(i, 4)).toEqual({ image: noise, label });
  }
});
