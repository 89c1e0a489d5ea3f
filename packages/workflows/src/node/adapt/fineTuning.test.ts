import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DEFAULT_PLAN } from "@numera/trainer";
import { afterEach, beforeEach, expect, it } from "vitest";
import { FINE_TUNING_FILE, readFineTuning } from "./fineTuning.ts";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "numera-settings-"));
});
afterEach(() => rm(folder, { recursive: true }));

const reread = async (plan: object) => {
  await writeFile(join(folder, FINE_TUNING_FILE), JSON.stringify({ name: "mine", plan }));
  return (await readFineTuning(folder)).plan;
};

it("goes on with what a run was begun with, and keeps nothing where it was begun before there was the choice", async () => {
  expect(await reread(DEFAULT_PLAN)).toEqual(DEFAULT_PLAN);
  const { keep: _, ...before } = DEFAULT_PLAN;
  expect(await reread(before)).toEqual({ ...before, keep: 0 });
});
