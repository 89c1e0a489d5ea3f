import { execFileSync } from "node:child_process";
import { copyFile, mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { linesOf, runNumera, SAMPLES } from "../testing/runNumera.ts";

const sample = join(SAMPLES, "01-drawn.png");
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "numera-paths-"));
});
afterAll(() => rm(folder, { recursive: true }));

it.skipIf(process.platform === "win32")(
  "reads what comes after a pipe and a device, which it refuses by their codes",
  async () => {
    const pipe = join(folder, "pipe.png");
    execFileSync("mkfifo", [pipe]);
    const { code, stdout } = await runNumera("read", "--json", pipe, "/dev/zero", sample);
    const results = linesOf(stdout).map((line) => JSON.parse(line));
    expect(results.map(({ code, text }) => code ?? text)).toEqual(["not-a-file", "not-a-file", "40719"]);
    expect(results[0].error).toBe(`"${pipe}" is a pipe, not a file; save what it gives as a file first`);
    expect(code).toBe(2);
  },
);

it("reads a folder with a link to itself once", async () => {
  const loop = join(folder, "loop");
  await mkdir(loop);
  await copyFile(sample, join(loop, "1.png"));
  await symlink(".", join(loop, "again"));
  const { stdout } = await runNumera("read", "--json", loop);
  expect(linesOf(stdout).map((line) => JSON.parse(line).file)).toEqual([join(loop, "1.png")]);
});

it.skipIf(process.platform === "win32")(
  "shows escape codes of file names written out, and keeps them in JSON",
  async () => {
    const named = join(folder, "named");
    await mkdir(named);
    const names = ["1\u001b[2J.png", "2\n3.png", "4\u009b31m.png", "5\u001b[31m.png"];
    for (const name of names.slice(0, 2)) await copyFile(sample, join(named, name));
    for (const name of names.slice(2)) await writeFile(join(named, name), "this is no picture");
    const people = await runNumera("read", named);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not be there
    expect(people.stdout + people.stderr).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/);
    expect(linesOf(people.stdout)).toHaveLength(3);
    expect(linesOf(people.stdout)[1]).toMatch(/1\\x1b\[2J\.png +40719/);
    expect(linesOf(people.stdout)[2]).toContain(String.raw`2\n3.png`);
    expect(linesOf(people.stderr)).toHaveLength(2);
    expect(people.stderr).toContain(String.raw`4\x9b31m.png" is not an image`);

    const programs = await runNumera("read", "--json", named);
    expect(linesOf(programs.stdout).map((line) => JSON.parse(line).file)).toEqual(
      names.map((name) => join(named, name)),
    );
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not be there
    expect(programs.stdout).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/);
  },
);
