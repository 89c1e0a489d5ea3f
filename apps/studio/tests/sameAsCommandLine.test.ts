import { execFile } from "node:child_process";
import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import sharp, { type Sharp } from "sharp";
import { expect, it } from "vitest";
import { studioOpener } from "./studioPage.ts";
import { numberRead } from "./writing.ts";

const openStudio = studioOpener();
const root = fileURLToPath(new URL("../../../", import.meta.url));
const samples = join(root, "samples");

/** What is made of samples, so that there are more images; each the same whenever it is made. */
const changes: Readonly<Record<string, (image: Sharp) => Sharp>> = {
  tilted: (image) => image.rotate(5, { background: "white" }),
  "upside-down": (image) => image.rotate(180),
  smaller: (image) => image.resize({ width: 420 }),
  larger: (image) => image.resize({ width: 1500 }),
  inverted: (image) => image.negate({ alpha: false }),
  blurred: (image) => image.blur(1.5),
  faint: (image) => image.linear(0.4, 140),
  wide: (image) => image.resize({ width: 900, height: 380, fit: "fill" }),
  framed: (image) => image.extend({ top: 90, bottom: 40, left: 30, right: 160, background: "#e8e4da" }),
};

const changed = ["02-pen-scan.png", "07-ruled.png"];

/** The numbers, their lines' boxes and verdicts, as `numera read --json` gives them, by the file's name. */
async function readByCommand(...inputs: string[]): Promise<Map<string, CommandReading>> {
  const args = [join(root, "packages/cli/bin/numera.js"), "read", "--json"];
  const { stdout } = await promisify(execFile)(process.execPath, [...args, ...inputs]);
  const readings = stdout
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as CommandReading);
  return new Map(readings.map((reading) => [basename(reading.file), reading]));
}

interface CommandReading {
  readonly file: string;
  readonly text: string;
  readonly verdict: string;
  readonly lines: readonly { readonly characters: readonly unknown[] }[];
}

it("reads 30 images as the command line does: the same numbers, sure or not", async () => {
  const folder = await mkdtemp(join(tmpdir(), "numera-same-"));
  for (const sample of changed) {
    for (const [name, change] of Object.entries(changes)) {
      await change(sharp(join(samples, sample)))
        .png()
        .toFile(join(folder, `${name}-${sample}`));
    }
  }
  // Browsers do not open TIFF files.
  const own = (await readdir(samples)).filter((name) => /\.(png|jpg|webp|bmp)$/.test(name));
  const files = [
    ...own.map((name) => join(samples, name)),
    ...(await readdir(folder)).map((name) => join(folder, name)),
  ];
  expect(files).toHaveLength(30);
  const page = await openStudio();
  await page.locator("input[type=file]").setInputFiles(files);
  const byCommand = await readByCommand(samples, folder);
  await page.getByText("30 images").waitFor({ timeout: 120_000 });
  const shown = [];
  const wanted = [];
  for (const [i, file] of files.entries()) {
    const name = basename(file);
    const { text, verdict, lines } = byCommand.get(name)!;
    wanted.push({
      name,
      text,
      sure: verdict === "sure",
      boxes: text === "" ? 0 : lines.flatMap(({ characters }) => characters).length,
    });
    await page.locator(".files li button").nth(i).click();
    await page.getByRole("img", { name, exact: true }).waitFor();
    await page.locator(".result.read").waitFor();
    const empty = (await page.locator(".result .nothing").count()) > 0;
    shown.push({
      name,
      text: empty ? "" : await numberRead(page),
      sure: !empty && ((await page.locator(".verdict").textContent()) ?? "").includes("Sure"),
      boxes: await page.locator(".box").count(),
    });
  }
  expect(shown).toEqual(wanted);
  // They are numbers, not 30 failures.
  expect(wanted.filter(({ text }) => /\d{3}/.test(text)).length).toBeGreaterThan(24);
  await rm(folder, { recursive: true });
}, 900_000);
