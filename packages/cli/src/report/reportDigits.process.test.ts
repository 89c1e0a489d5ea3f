import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { loadCharacterModel, modelBytes, modelPath } from "@numera/reader/node";
import { type Dataset, evaluateCorruptions, serializeIdx } from "@numera/trainer";
import { loadMnist } from "@numera/trainer/node";
import { readDigits } from "@numera/workflows";
import { parseHTML } from "linkedom";
import * as ort from "onnxruntime-node";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { runNumera } from "../testing/runNumera.ts";
import type { DigitFigures } from "./digitFigures.ts";
import { learningCurvesBeside } from "./learningCurves.ts";
import { reportDigits } from "./reportDigits.ts";

let folder: string;
let page: Document;
let html: string;
let figures: DigitFigures;

/** The first 600 of MNIST's test images, the first of which is said to be a 2: a mistake of great confidence. */
async function dataset(): Promise<Dataset> {
  const mnist = await loadMnist({ split: "test" });
  const labels = mnist.labels.slice(0, 600);
  labels[0] = 2;
  return { ...mnist, name: "six hundred", images: mnist.images.subarray(0, 600 * 784), labels, count: 600 };
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "numera-report-"));
  const data = await dataset();
  const classifier = await loadCharacterModel(ort, "seed-cnn");
  await reportDigits({
    path: join(folder, "new", "report.html"),
    classifier,
    model: await modelBytes("seed-cnn"),
    dataset: data,
    readings: await readDigits(classifier, data),
    robustness: await evaluateCorruptions(classifier, data, 100),
    training: await learningCurvesBeside(await modelPath("seed-cnn")),
    image: 3,
    command: "numera evaluate <here>",
  });
  html = await readFile(join(folder, "new", "report.html"), "utf8");
  page = parseHTML(html).document as unknown as Document;
  figures = JSON.parse(await readFile(join(folder, "new", "report.json"), "utf8"));
});
afterAll(() => rm(folder, { recursive: true }));

const titles = () => [...page.querySelectorAll("h2")].map((title) => title.textContent);
const card = (title: string) =>
  [...page.querySelectorAll("section")].find(
    (section) => section.querySelector("h2")!.textContent === title,
  )!;

describe("the report on a digit model", () => {
  test("has every part that is known of it", () => {
    expect(titles()).toEqual([
      "Confusion matrix",
      "Classification report",
      "Reliability",
      "Risk and coverage",
      "Loss",
      "Accuracy over the training",
      "The most confident mistakes",
      "Robustness",
      "Learning rate",
      "Structure",
      "First filters",
      "What the layers make of image 3",
    ]);
  });

  test("asks nothing of any server: no script, no address, pictures inside", () => {
    expect(page.querySelectorAll("script, link").length).toBe(0);
    const addresses = [...html.matchAll(/(?:src|href)="([^"]*)"|url\(([^)]*)\)/g)].map(
      (found) => found[1] ?? found[2],
    );
    expect(addresses.length).toBeGreaterThan(15);
    expect(addresses.filter((address) => !/^(data:image\/png;base64,|#)/.test(address!))).toEqual([]);
  });

  test("shows the surest mistake first, and the confusion that it is", () => {
    expect(figures.mistakes[0]).toMatchObject({ index: 0, label: 2, read: 7 });
    expect(figures.mistakes[0]!.confidence).toBeGreaterThan(0.99);
    expect(card("The most confident mistakes").querySelector("figcaption")!.textContent).toMatch(/^7 is 2/);
    expect(figures.evaluation.confusion[2]![7]).toBe(1);
    const drawn = [...card("Confusion matrix").querySelectorAll("title")].map((title) => title.textContent);
    expect(drawn).toContain("1 times a 2 was read as 7");
  });

  test("tells the model's parameters and operations from its file", () => {
    expect(figures.model.parameters).toBe(225_034);
    // conv1 on 26x26: 2*9*32*676; conv2 on 11x11: 2*9*32*64*121; dense: 2*(1600*128 + 128*10); the rest is small.
    const products = 2 * 9 * 32 * 676 + 2 * 9 * 32 * 64 * 121 + 2 * (1600 * 128 + 1280);
    expect(figures.model.flops).toBeGreaterThan(products);
    expect(figures.model.flops).toBeLessThan(products * 1.02);
    expect(card("Structure").textContent).toContain("conv2: convolution 3×3");
  });

  test("draws the training of every seed and the damage of every kind", () => {
    expect(figures.training.map(({ name }) => name)).toEqual(["seed 1", "seed 2", "seed 3"]);
    expect(card("Loss").querySelectorAll(".legend li")).toHaveLength(4);
    expect(card("Robustness").querySelectorAll("img")).toHaveLength(16);
    expect(figures.robustness).toHaveLength(16);
    expect(figures.robustness![0]).toMatchObject({ name: "none", n: 100, errors: 1 });
  });

  test("escapes what it was given", () => {
    expect(html).toContain("numera evaluate &lt;here&gt;");
  });
});

describe("numera evaluate --report", () => {
  test("writes both files and refuses a folder that cannot be made", async () => {
    const { images, labels } = await dataset();
    const data = [join(folder, "images"), join(folder, "labels")];
    await writeFile(data[0]!, serializeIdx([20, 28, 28], images.subarray(0, 20 * 784)));
    await writeFile(data[1]!, serializeIdx([20], labels.subarray(0, 20)));
    const out = join(folder, "out");
    const { code, stderr } = await runNumera("evaluate", "--data", data.join(), "--report", out);
    expect([code, stderr]).toEqual([
      0,
      `report: ${join(out, "report.html")}, figures: ${join(out, "report.json")}\n`,
    ]);
    expect(await readFile(join(out, "report.html"), "utf8")).toContain("<title>seed-cnn on images</title>");
    await writeFile(join(folder, "file"), "");
    const refused = await runNumera("evaluate", "--data", data.join(), "--report", join(folder, "file", "x"));
    expect(refused.code).toBe(1);
    expect(refused.stderr).toMatch(/^numera: --report: the folder ".*x" cannot be made \(ENOTDIR/);
  });

  test("refuses an image that is not there, and parts of a report without one", async () => {
    const beyond = await runNumera("evaluate", "--report", folder, "--image", "10000");
    expect(beyond.stderr).toBe(
      "numera: --image: MNIST test has 10000 images, counted from 0; there is no 10000\n",
    );
    const alone = await runNumera("evaluate", "--image", "3");
    expect(alone.stderr).toContain("--image is shown in a report; it goes with --report");
    await mkdir(join(folder, "strings"));
    const strings = await runNumera("evaluate", "--strings", join(folder, "strings"), "--corruptions");
    expect(strings.stderr).toContain("--corruptions is of single digits; it does not go with --strings");
  });
});
