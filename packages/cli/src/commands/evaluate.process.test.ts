import { copyFile, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { serializeIdx } from "@numera/trainer";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { runInProcess } from "../testing/runInProcess.ts";
import { runNumera, SAMPLES } from "../testing/runNumera.ts";

let folder: string;
const inFolder = (name: string) => join(folder, name);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "numera-evaluate-"));
});
afterAll(() => rm(folder, { recursive: true }));

describe("numera evaluate", () => {
  it("scores the model on MNIST's 10,000 test images, and says how long that took", async () => {
    const { code, stdout } = await runNumera("evaluate", "--json");
    expect(code).toBe(0);
    const result = JSON.parse(stdout);
    expect(Object.keys(result)).toEqual([
      "model",
      "data",
      "n",
      "accuracy",
      "accuracyInterval",
      "nll",
      "ece",
      "errors",
      "perClass",
      "confusion",
      "reliability",
      "ms",
    ]);
    expect(result).toMatchObject({ model: "seed-cnn", data: "MNIST test", n: 10_000 });
    expect(result.accuracy).toBeGreaterThan(0.993);
    expect(result.errors).toBe(Math.round(10_000 * (1 - result.accuracy)));
    expect(result.accuracyInterval[0]).toBeLessThan(result.accuracy);
    expect(result.accuracyInterval[1]).toBeGreaterThan(result.accuracy);
    expect(result.confusion.flat().reduce((a: number, b: number) => a + b)).toBe(10_000);
    expect(result.reliability.reduce((sum: number, { count }: { count: number }) => sum + count, 0)).toBe(
      10_000,
    );
    expect(result.perClass).toHaveLength(10);
    expect(result.perClass[1]).toMatchObject({ class: "1", support: 1135 });
    expect(result.ms).toBeGreaterThan(0);
  });

  it("takes IDX files of another size", async () => {
    // Three vertical bars of 2x12 in 16x16: ones.
    const images = new Uint8Array(3 * 256);
    for (let i = 0; i < 3; i++)
      for (let y = 2; y < 14; y++) images.fill(255, i * 256 + y * 16 + 7, i * 256 + y * 16 + 9);
    await writeFile(inFolder("bars-images-idx3-ubyte"), serializeIdx([3, 16, 16], images));
    await writeFile(inFolder("bars-labels-idx1-ubyte"), serializeIdx([3], Uint8Array.of(1, 1, 7)));
    const data = `${inFolder("bars-images-idx3-ubyte")},${inFolder("bars-labels-idx1-ubyte")}`;
    const { code, stdout } = await runNumera("evaluate", "--data", data, "--json");
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ data: "bars", n: 3, errors: 1, accuracy: 2 / 3 });
  });

  it("names the file and the byte where IDX data are damaged", async () => {
    await writeFile(inFolder("cut"), serializeIdx([2, 2, 2], new Uint8Array(8)).subarray(0, 20));
    await writeFile(inFolder("labels"), serializeIdx([2], Uint8Array.of(1, 1)));
    const { code, stderr } = await runInProcess(
      "evaluate",
      "--data",
      `${inFolder("cut")},${inFolder("labels")}`,
    );
    expect(code).toBe(1);
    expect(stderr).toBe(
      "numera: cut: byte 20: expected 24 bytes in all for 2 x 2 x 2, got the end of the file\n",
    );
  });

  it("wants two files for --data, and --data or --strings but not both", async () => {
    expect((await runInProcess("evaluate", "--data", "one")).stderr).toContain('as IMAGES,LABELS, got "one"');
    const both = await runInProcess("evaluate", "--data", "a,b", "--strings", "c");
    expect([both.code, both.stderr]).toEqual([1, "numera: evaluate: give --data or --strings, not both\n"]);
  });
});

describe("numera evaluate --strings", () => {
  it("reports exact matches, digit errors and unreadable files", async () => {
    const strings = inFolder("strings");
    await mkdir(strings);
    await copyFile(join(SAMPLES, "13-marker.bmp"), join(strings, "a.bmp"));
    await copyFile(join(SAMPLES, "09-transparent.png"), join(strings, "b.png"));
    // a.bmp shows 163 and b.png 812: one right, one digit of six wrong, two digits of a lost file.
    await writeFile(join(strings, "labels.csv"), "file,label\na.bmp,163\nb.png,819\nlost.png,42\n");
    const { code, stdout } = await runNumera("evaluate", "--strings", strings, "--json");
    expect(code).toBe(0);
    const result = JSON.parse(stdout);
    expect(Object.keys(result)).toEqual([
      "model",
      "strategy",
      "calibrated",
      "strings",
      "n",
      "exactMatch",
      "digitErrorRate",
      "accepted",
      "acceptedWrong",
      "ece",
      "nll",
      "aurc",
      "readRateAt1",
      "readRateAt01",
      "unreadable",
      "imagesPerSecond",
      "ms",
    ]);
    expect(result).toMatchObject({
      strings: "strings",
      n: 3,
      exactMatch: 1 / 3,
      digitErrorRate: 3 / 8,
      unreadable: 1,
      calibrated: true,
      accepted: 2 / 3,
      acceptedWrong: 1 / 2,
    });
  });

  it("judges by whole lines only where it reads such", async () => {
    const { code, stderr } = await runInProcess("evaluate", "--max-error", "0.01");
    expect([code, stderr]).toEqual([
      1,
      "numera: evaluate: --max-error is of whole lines; it goes with --strings DIR\n",
    ]);
  });

  it("says which line of labels.csv does not fit", async () => {
    const strings = inFolder("bad");
    await mkdir(strings);
    await writeFile(join(strings, "labels.csv"), "file,label\na.png,163\nb.png,12a\n");
    const { code, stderr } = await runInProcess("evaluate", "--strings", strings);
    expect(code).toBe(1);
    expect(stderr).toMatch(/labels\.csv": line 3: expected a file, a comma and digits, got "b\.png,12a"\n$/);
  });

  it("says that a folder has no labels.csv", async () => {
    const { code, stderr } = await runInProcess("evaluate", "--strings", SAMPLES);
    expect(code).toBe(1);
    expect(stderr).toMatch(
      /^numera: --strings: ".*labels\.csv" cannot be opened; it should list file,label\n$/,
    );
  });
});
