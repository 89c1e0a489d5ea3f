import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { extname, join } from "node:path";
import { Random } from "@numera/random";
import { afterAll, beforeAll, expect, it } from "vitest";
import { linesOf, runNumera, SAMPLES } from "../testing/runNumera.ts";

const COUNT = 200;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "numera-damaged-"));
});
afterAll(() => rm(folder, { recursive: true }));

/** A copy with a few bytes changed, cut short, or both. */
function damage(bytes: Buffer, random: Random): Buffer {
  const damaged = Buffer.from(bytes);
  const kind = random.integer(3);
  if (kind !== 0) {
    // Half of the changes fall on the first 100 bytes, where sizes and formats stand.
    for (let changes = 1 + random.integer(8); changes > 0; changes--) {
      damaged[random.integer(random.integer(2) === 0 ? 100 : damaged.length)] = random.integer(256);
    }
  }
  return kind === 1 ? damaged : damaged.subarray(0, random.integer(damaged.length));
}

it(`answers each of ${COUNT} damaged images with a reading or one clear error, and never crashes`, async () => {
  const samples = (await readdir(SAMPLES))
    .filter((name) => /^\d.*\.(png|jpg|webp|tif|bmp)$/.test(name))
    .sort();
  for (let i = 0; i < COUNT; i++) {
    const sample = samples[i % samples.length]!;
    const bytes = damage(await readFile(join(SAMPLES, sample)), new Random(2026).at("damage", i));
    await writeFile(join(folder, `${String(i).padStart(3, "0")}${extname(sample)}`), bytes);
  }
  const { code, stdout, stderr } = await runNumera("read", folder, "--json");
  const results = linesOf(stdout).map((line) => JSON.parse(line));
  const failures = results.filter(({ error }) => error !== undefined);
  expect(results).toHaveLength(COUNT);
  expect(failures.length).toBeGreaterThan(COUNT / 4);
  expect(failures.length).toBeLessThan(COUNT);
  expect(code).toBe(2);
  for (const { file, error } of failures) {
    expect(error).toContain(file);
    expect(error).not.toMatch(/\n|undefined|TypeError|Cannot read/);
  }
  for (const { text, lines } of results.filter(({ error }) => error === undefined)) {
    expect(text).toBe(lines.map((line: { text: string }) => line.text).join("\n"));
  }
  expect(linesOf(stderr)).toHaveLength(failures.length);
  expect(stderr).not.toContain("    at ");
});
