import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { FineTuning } from "@numera/contract";
import { DEFAULT_PLAN } from "@numera/trainer";
import { afterEach, beforeEach, expect, it } from "vitest";
import { FINE_TUNING_FILE, readFineTuning } from "./fineTuning.ts";

const settings: Omit<FineTuning, "plan"> = {
  strings: "scans",
  model: "line",
  name: "mine",
  validation: "last quarter",
  final: false,
  seed: 1,
  threads: 1,
  command: "",
  sha256: { model: "0".repeat(64), labels: "0".repeat(64) },
};

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "numera-settings-"));
});
afterEach(() => rm(folder, { recursive: true }));

const reread = async (plan: object) => {
  await writeFile(join(folder, FINE_TUNING_FILE), JSON.stringify({ ...settings, plan }));
  return (await readFineTuning(folder)).plan;
};

it("goes on with what a run was begun with, and keeps nothing where it was begun before there was the choice", async () => {
  expect(await reread(DEFAULT_PLAN)).toEqual(DEFAULT_PLAN);
  const { keep: _, ...before } = DEFAULT_PLAN;
  expect(await reread(before)).toEqual({ ...before, keep: 0 });
});

it("names the file and the field of a fine-tuning that is damaged", async () => {
  const path = join(folder, FINE_TUNING_FILE);
  await expect(reread({ ...DEFAULT_PLAN, steps: 0 })).rejects.toThrow(
    `${path}: plan.steps must be a whole number from 1, got 0`,
  );
  await writeFile(path, "{");
  await expect(readFineTuning(folder)).rejects.toMatchObject({ code: "not-json", file: path });
  await rm(path);
  await expect(readFineTuning(folder)).rejects.toMatchObject({ code: "no-fine-tuning" });
});
