import { spawn } from "node:child_process";
import { closeSync, existsSync, openSync } from "node:fs";
import { copyFile, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { decodeImage, encodePng } from "@numera/vision/node";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { giantPng } from "../testing/giantPng.ts";
import { runInProcess } from "../testing/runInProcess.ts";
import { linesOf, NUMERA, REPOSITORY, runNumera, SAMPLES } from "../testing/runNumera.ts";

const marker = join(SAMPLES, "13-marker.bmp");
const blue = join(SAMPLES, "09-transparent.png");

/** The keys of a line, and no other. */
const LINE_KEYS = "text value confidence verdict reasons box polygon baseline order characters".split(" ");

let folder: string;
const inFolder = (name: string) => join(folder, name);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "numera-read-"));
});
afterAll(() => rm(folder, { recursive: true }));

describe("numera read --json", () => {
  it("prints one object an image, with the promised keys and no other", async () => {
    const { code, stdout, stderr } = await runNumera("read", marker, "--json");
    expect([code, stderr]).toEqual([0, ""]);
    const [line, ...more] = linesOf(stdout);
    expect(more).toEqual([]);
    const reading = JSON.parse(line!);
    expect(Object.keys(reading)).toEqual(
      "version file page text value script confidence verdict reasons unread lines ms".split(" "),
    );
    expect(reading).toMatchObject({
      version: 2,
      file: marker,
      page: 1,
      text: "163",
      value: 163,
      script: "latin",
      verdict: "sure",
    });
    expect(Object.keys(reading.lines[0])).toEqual(LINE_KEYS);
    expect(Object.keys(reading.lines[0].box)).toEqual(["x", "y", "width", "height"]);
    expect(reading.lines[0].characters.map(({ text }: { text: string }) => text)).toEqual(["1", "6", "3"]);
    expect(Object.keys(reading.lines[0].characters[0])).toEqual(["text", "confidence", "box"]);
    for (const { confidence } of reading.lines[0].characters) {
      expect(confidence).toBeGreaterThan(0.5);
      expect(confidence).toBeLessThanOrEqual(1);
    }
  });

  it("reads as many files as a shell can name", async () => {
    const files = Array.from({ length: 1500 }, (_, i) =>
      inFolder(`no-such-scan-with-a-rather-long-name-${i}.png`),
    );
    const { code, stdout } = await runNumera("read", "--json", ...files, marker);
    expect(code).toBe(2);
    expect(linesOf(stdout)).toHaveLength(1501);
    expect(JSON.parse(linesOf(stdout).at(-1)!)).toMatchObject({ file: marker, text: "163" });
  });

  it("keeps the order of its arguments, and reads the others where one fails", async () => {
    const { code, stdout, stderr } = await runNumera("read", "--json", blue, "missing.png", marker);
    expect(code).toBe(2);
    const results = linesOf(stdout).map((line) => JSON.parse(line));
    expect(results.map(({ file, text }) => [file, text])).toEqual([
      [blue, "812"],
      ["missing.png", undefined],
      [marker, "163"],
    ]);
    expect(results[1]).toEqual({
      file: "missing.png",
      error: '"missing.png" does not exist; check the path',
      code: "image-not-found",
    });
    expect(linesOf(stderr)).toEqual(['numera: "missing.png" does not exist; check the path']);
  });

  it("takes a folder for its images sorted by name, whatever else lies in it", async () => {
    const scans = inFolder("scans");
    await mkdir(scans);
    await copyFile(marker, join(scans, "b.bmp"));
    await copyFile(blue, join(scans, "a.png"));
    await writeFile(join(scans, "notes.txt"), "not read");
    const { code, stdout } = await runNumera("read", scans, "--json");
    expect(code).toBe(0);
    expect(linesOf(stdout).map((line) => JSON.parse(line).file)).toEqual([
      join(scans, "a.png"),
      join(scans, "b.bmp"),
    ]);
  });

  it("reads an image without ink as empty, and says so", async () => {
    const white = { width: 80, height: 60, channels: 1, data: new Uint8Array(4800).fill(255) } as const;
    await writeFile(inFolder("white.png"), await encodePng(sharp, white));
    const { code, stdout } = await runNumera("read", inFolder("white.png"), "--json");
    expect(code).toBe(0);
    const reading = JSON.parse(stdout);
    expect(reading).toMatchObject({ text: "", value: null, script: "none", verdict: "none", lines: [] });
    expect(reading.reasons).toEqual(["no ink found"]);
  });

  it("gives boxes in the picture as it is seen, EXIF orientation applied", async () => {
    const sideways = join(SAMPLES, "12-sideways.jpg");
    const { stdout } = await runNumera("read", sideways, "--json");
    const [line] = JSON.parse(stdout).lines;
    const raster = await decodeImage(sharp, sideways);
    expect(raster.width).toBeGreaterThan(raster.height);
    expect(line.box.width).toBeGreaterThan(line.box.height);
    expect(line.box.x + line.box.width).toBeLessThanOrEqual(raster.width);
  });
});

describe("numera read --format", () => {
  const reading = async (...args: string[]) => {
    const { code, stdout, stderr } = await runNumera("read", marker, "--json", "--format", ...args);
    expect([code, stderr]).toEqual([0, ""]);
    return JSON.parse(stdout);
  };

  it("is sure of what stands there where the format allows it", async () => {
    const read = await reading("length:2-3");
    expect(read).toMatchObject({ text: "163", verdict: "sure" });
    expect(Object.keys(read.lines[0])).toEqual(LINE_KEYS);
  });

  it("gives the most probable string of the format, and why it is not sure of it", async () => {
    await writeFile(inFolder("codes.csv"), "code,name\n183,north\n742,south\n");
    const [line] = (await reading(`list:${inFolder("codes.csv")}`)).lines;
    expect(Object.keys(line)).toEqual(LINE_KEYS);
    expect(line).toMatchObject({ text: "183", verdict: "check" });
    expect(line.confidence).toBeLessThan(0.01);
    expect(line.reasons[0]).toMatch(/^without the format list:.*codes\.csv "163" is read \(/);
  });

  it("reads a line that cannot be valid as it stands, with confidence 0 and the reason", async () => {
    const read = await reading("length:5", "--strategy", "contour");
    expect(read).toMatchObject({ text: "163", confidence: 0, verdict: "check" });
    expect(read.lines[0].reasons).toEqual([
      expect.stringMatching(/^nothing here can be length:5; without the format "163" is read \(/),
    ]);
    const { stdout } = await runNumera("read", marker, "--strategy", "contour", "--format", "length:5");
    expect(stdout).toMatch(/163 +0\.0 % +\d+ {2}nothing here can be length:5/);
  });

  it("refuses an unknown format and a missing file in one line, before anything is read", async () => {
    const unknown = await runInProcess("read", marker, "--format", "lunh");
    expect([unknown.code, unknown.stdout]).toEqual([1, ""]);
    expect(unknown.stderr).toMatch(/^numera: there is no format "lunh"; there are digits, .*luhn.*\n$/);
    const missing = await runInProcess("read", marker, "--format", `zip:${inFolder("none.csv")}`);
    expect([missing.code, missing.stdout]).toEqual([1, ""]);
    expect(missing.stderr).toMatch(/^numera: zip: ".*none\.csv" does not exist; check the path\n$/);
  });
});

describe("numera read --alphabet", () => {
  it("refuses letters where no model names them, and an alphabet beside a format", async () => {
    const letters = await runInProcess("read", marker, "--alphabet", "letters");
    expect([letters.code, letters.stdout]).toEqual([1, ""]);
    expect(letters.stderr).toMatch(/every string of the format letters holds what cannot be read/);
    const both = await runInProcess("read", marker, "--alphabet", "number", "--format", "luhn");
    expect(both.code).toBe(1);
    expect(both.stderr).toMatch(/--alphabet <name>' cannot be used with option '--format <format>'/);
  });
});

describe("numera read of a run whose lines have one reason in common", () => {
  const many = Array<string>(20).fill(marker);
  const asked = ["--strategy", "contour", "--format", "length:5", ...many];
  const said =
    /^numera: 20 of 20 lines are to be checked: what is read there does not fit the format\n {2}Cure: .*--format.*\n$/;

  it("says it once at the end, and marks it briefly behind each line once it was told", async () => {
    const { code, stdout, stderr } = await runNumera("read", ...asked);
    expect(code).toBe(0);
    expect(stderr).toMatch(said);
    const rows = linesOf(stdout).slice(1);
    expect(rows.filter((row) => row.includes("nothing here can be length:5"))).toHaveLength(3);
    expect(rows.filter((row) => row.endsWith("  breaks the format"))).toHaveLength(17);
  });

  it("keeps all reasons on every line of --json", async () => {
    const { stdout, stderr } = await runNumera("read", "--json", ...asked);
    expect(stderr).toMatch(said);
    const reasons = linesOf(stdout).map((line) => JSON.parse(line).lines[0].reasons);
    expect(reasons).toEqual(
      Array(20).fill([
        expect.stringMatching(/^nothing here can be length:5; without the format "163" is read/),
      ]),
    );
  });
});

describe("numera read", () => {
  it("prints a table of file, number, confidence and milliseconds, without colors in a pipe", async () => {
    const { code, stdout } = await runNumera("read", marker);
    expect(code).toBe(0);
    const [heading, row] = linesOf(stdout);
    expect(heading!.split(/ +/)).toEqual(["file", "number", "confidence", "ms"]);
    expect(row).toMatch(/13-marker\.bmp +163 +\d+\.\d % +\d+$/);
  });

  it("says in one line each what is wrong with a file, and still reads the good one", async () => {
    await writeFile(inFolder("zero.png"), "");
    await writeFile(inFolder("text.jpg"), "this is no picture");
    await writeFile(inFolder("cut.png"), (await readFile(blue)).subarray(0, 2000));
    await writeFile(inFolder("giant.png"), giantPng(60_000, 60_000));
    await mkdir(inFolder("empty"));
    const names = ["zero.png", "text.jpg", "cut.png", "giant.png", "empty"];
    const { code, stdout, stderr } = await runNumera("read", ...names.map(inFolder), marker);
    expect(code).toBe(2);
    expect(stdout).toMatch(/13-marker\.bmp +163/);
    const errors = linesOf(stderr);
    expect(errors).toHaveLength(5);
    expect(errors[0]).toMatch(/^numera: ".*zero\.png" is empty/);
    expect(errors[1]).toMatch(/^numera: ".*text\.jpg" is not an image/);
    expect(errors[2]).toMatch(/^numera: ".*cut\.png" is a damaged or truncated PNG/);
    expect(errors[3]).toMatch(/^numera: ".*giant\.png" is 60,000 x 60,000 px, over the limit/);
    expect(errors[4]).toMatch(/^numera: ".*empty" holds no images/);
  });

  it("refuses images over --max-pixels", async () => {
    const { code, stderr } = await runInProcess("read", marker, "--max-pixels", "1000");
    expect(code).toBe(2);
    expect(stderr).toContain("is 240 x 140 px, over the limit");
  });

  it("refuses a model that is not there or is not ONNX in one line", async () => {
    const unknown = await runInProcess("read", marker, "--model", "seed-cnnn");
    expect([unknown.code, unknown.stdout]).toEqual([1, ""]);
    expect(unknown.stderr).toMatch(/^numera: there is no model "seed-cnnn".*seed-cnn.*\n$/);
    await writeFile(inFolder("fake.onnx"), "this is no model");
    const fake = await runInProcess("read", marker, "--model", inFolder("fake.onnx"));
    expect([fake.code, fake.stdout]).toEqual([1, ""]);
    expect(fake.stderr).toMatch(/^numera: ".*fake\.onnx": not an ONNX model.*\n$/);
  });

  it("writes each picture with its digits boxed into the folder of --annotate, whole files only", async () => {
    const out = inFolder("new/out");
    const { code } = await runNumera("read", marker, blue, "--annotate", out);
    expect(code).toBe(0);
    expect((await readdir(out)).sort()).toEqual(["09-transparent-read.png", "13-marker-read.png"]);
    const [before, after] = [
      await decodeImage(sharp, marker),
      await decodeImage(sharp, join(out, "13-marker-read.png")),
    ];
    expect(after.width).toBe(before.width);
    expect(after.height).toBeGreaterThanOrEqual(before.height);
    expect(after.channels).toBe(3);
  });

  it("says why a picture could not be written, and goes on", async () => {
    const out = inFolder("blocked");
    await mkdir(join(out, "13-marker-read.png"), { recursive: true });
    const { code, stderr, stdout } = await runNumera("read", marker, blue, "--annotate", out);
    expect(code).toBe(1);
    expect(stderr).toMatch(/^numera: ".*13-marker-read\.png" cannot be written \(.*\)\n$/);
    expect(stdout).toMatch(/09-transparent\.png +812/);
    expect(await readdir(out)).toContain("09-transparent-read.png");
  });

  it("ends quietly where the reader of its output goes away", async () => {
    const child = spawn(process.execPath, [...NUMERA, "read", SAMPLES, "--json"], { cwd: REPOSITORY });
    let stderr = "";
    child.stderr.on("data", (chunk) => {
      stderr += chunk;
    });
    child.stdout.once("data", () => child.stdout.destroy());
    const code = await new Promise((resolve) => child.on("close", resolve));
    expect([code, stderr]).toEqual([0, ""]);
  });

  it.skipIf(!existsSync("/dev/full"))(
    "says in a sentence that its output found no room on the disk",
    async () => {
      const full = openSync("/dev/full", "w");
      const child = spawn(process.execPath, [...NUMERA, "read", marker, "--json"], {
        cwd: REPOSITORY,
        stdio: ["ignore", full, "pipe"],
      });
      closeSync(full);
      let stderr = "";
      child.stderr!.on("data", (chunk) => {
        stderr += chunk;
      });
      const code = await new Promise((resolve) => child.on("close", resolve));
      expect(code).toBe(1);
      expect(linesOf(stderr)).toEqual([
        expect.stringMatching(/^numera: the output cannot be written \(ENOSPC/),
      ]);
    },
  );

  it("asks for a path where none is given", async () => {
    const { code, stderr } = await runInProcess("read");
    expect(code).toBe(1);
    expect(stderr).toContain("missing required argument 'path'");
  });
});
