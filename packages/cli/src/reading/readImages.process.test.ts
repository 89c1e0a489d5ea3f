import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { collected } from "../testing/collected.ts";
import { SAMPLES } from "../testing/runNumera.ts";
import { openReader } from "./openReader.ts";
import { ReadingThreads, readImages, threadsFor } from "./readImages.ts";

const settings = { model: "seed-cnn", format: "digits" };
const names = ["13-marker.bmp", "missing.png", "09-transparent.png", "01-drawn.png", "08-pencil.png"];

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "numera-threads-"));
});
afterAll(() => rm(folder, { recursive: true }));

/** Without the milliseconds, which differ. */
async function readings(threads: number, pictures = "") {
  const tasks = [...names, ...names].map((name, i) => ({
    input: { file: join(SAMPLES, name) },
    picture: pictures === "" ? undefined : join(folder, pictures, `${i}.png`),
  }));
  await using others = new ReadingThreads(settings, threads);
  const results = await collected(readImages(tasks, await openReader(settings), others));
  return results.map((result) => ({ ...result, ms: 0 }));
}

it("reads the same on several threads as on one, in the same order, errors too", async () => {
  const alone = await readings(1);
  expect(alone.map((result) => ("reading" in result ? result.reading.text : "error"))).toEqual(
    [..."xx"].flatMap(() => ["163", "error", "812", "40719", "5038"]),
  );
  expect(await readings(3)).toEqual(alone);
});

it("writes pictures from every thread, and says which could not be written", async () => {
  expect((await readings(2, ".")).every((result) => !("pictureError" in result))).toBe(true);
  expect(await readdir(folder)).toHaveLength(8);
  for (const result of await readings(2, "no-such-folder")) {
    if ("reading" in result) expect(result.pictureError).toMatch(/^".*no-such-folder.*" cannot be written/);
  }
});

it("says what a thread has failed of", async () => {
  const tasks = names.map((name) => ({ input: { file: join(SAMPLES, name) } }));
  await using broken = new ReadingThreads({ model: "no-such-model" }, 2);
  const results = readImages([...tasks, ...tasks], await openReader(settings), broken);
  const error = await collected(results).catch((cause) => cause);
  expect(error.message).toContain('there is no model "no-such-model"');
  expect(error).toMatchObject({ name: "ReaderError", code: "unknown-model" });
});

it("takes as many threads as there are cores, where there are images enough", () => {
  expect([0, 1, 24, 25, 49, 1000].map((images) => threadsFor(images, 3))).toEqual([1, 1, 1, 2, 3, 3]);
});
