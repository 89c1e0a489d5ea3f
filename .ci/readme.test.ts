/** That the README's code runs as it stands, and reads what the command line reads. */
import { execFileSync } from "node:child_process";
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";

const root = fileURLToPath(new URL("..", import.meta.url));
const blocks = [...readFileSync(join(root, "README.md"), "utf8").matchAll(/```ts\n(.*?)```/gs)].map(
  ([, code]) => code!,
);

/** Inside the repository, so that the packages are found. */
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(root, "node_modules", "readme-"));
  copyFileSync(join(root, "samples", "13-marker.bmp"), join(folder, "photo.jpg"));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** What a block of code prints, in its folder, by the packages as they are built. */
function run(code: string): string {
  writeFileSync(join(folder, "readme.mjs"), code);
  return execFileSync(process.execPath, ["readme.mjs"], { cwd: folder, encoding: "utf8" });
}

const blockWith = (word: string) => blocks.find((code) => code.includes(word))!;

test("the code that reads gives the command line's text, confidence and verdict", () => {
  const [text, confidence, verdict] = run(blockWith("openReader")).trim().split(" ");
  const args = [
    join(root, "packages/cli/bin/numera.js"),
    "read",
    "photo.jpg",
    "--json",
    "--format",
    "length:3",
  ];
  const read = JSON.parse(execFileSync(process.execPath, args, { cwd: folder, encoding: "utf8" }));
  expect({ text, confidence: Number(confidence).toFixed(6), verdict }).toEqual({
    text: read.text,
    confidence: read.confidence.toFixed(6),
    verdict: read.verdict,
  });
  expect(text).toBe("163");
});

test("the code that trains learns", () => {
  const data =
    "const points = Float32Array.from({ length: 128 }, (_, i) => Math.sin(i * i));\n" +
    "const classes = BigInt64Array.from({ length: 64 }, (_, i) => BigInt(i % 3));\n";
  const printed = run(`${data}${blockWith("compileTrainingStep")}\nconsole.log(loss);\n`);
  expect(Number(printed)).toBeCloseTo(Math.log(3), 0);
});
