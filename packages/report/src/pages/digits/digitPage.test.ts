import { expect, test } from "vitest";
import type { DigitReportData, Ink } from "../../data/digitReportData.ts";
import { opened } from "../../testing/opened.ts";
import { rasterIn, rawEncoder } from "../../testing/rawEncoder.ts";
import { digitPage } from "./digitPage.ts";

/** One pixel of full ink at the place. */
const dot = (place: number): Ink => Array.from({ length: 28 * 28 }, (_, i) => (i === place ? 1 : 0));

/** Ten images of two classes, one of which was read wrong. */
const least: DigitReportData = {
  evaluation: {
    model: "small",
    data: "ten <images>",
    n: 10,
    errors: 1,
    accuracy: 0.9,
    accuracyInterval: [0.596, 0.982],
    nll: 0.25,
    ece: 0.04,
    perClass: [
      { class: "0", precision: 1, recall: 0.8, f1: 0.8889, support: 5 },
      { class: "<1>", precision: 0.834, recall: 1, f1: 0.9091, support: 5 },
    ],
    confusion: [
      [4, 1],
      [0, 5],
    ],
    ms: 1500,
  },
  reliability: [
    { count: 3, confidence: 0.7, accuracy: 2 / 3, interval: [0.2, 0.94] },
    { count: 7, confidence: 0.98, accuracy: 1, interval: [0.65, 1] },
  ],
  riskCoverage: [
    { coverage: 0.9, risk: 0 },
    { coverage: 1, risk: 0.1 },
  ],
  mistakes: [{ index: 4, label: 0, read: 1, confidence: 0.72, ink: dot(0) }],
  training: [],
  network: {
    bytes: 2048,
    parameters: 1234,
    flops: 56_700,
    layers: [
      {
        name: "conv1",
        opType: "Conv",
        kernel: [3, 3],
        shape: [2, 26, 26],
        parameters: 20,
        flops: 12_168,
        output: "c",
        inputs: ["image"],
      },
      {
        name: "Relu",
        opType: "Relu",
        kernel: undefined,
        shape: [2, 26, 26],
        parameters: 0,
        flops: 1352,
        output: "r",
        inputs: ["c"],
      },
    ],
  },
  image: { index: 2, label: 0, read: 0, ink: dot(29), featureMaps: [] },
  command: "numera evaluate <here>",
};

const whole: DigitReportData = {
  ...least,
  writers: [
    { writer: 7, n: 4, errors: 1 },
    { writer: 3, n: 6, errors: 0 },
  ],
  robustness: {
    meanAccuracy: 0.5,
    corruptions: [
      { name: "none", n: 10, accuracy: 0.9, ink: dot(29) },
      { name: "fog", n: 10, accuracy: 0.5, ink: dot(30) },
    ],
  },
  training: [
    {
      name: "seed 1",
      history: [1, 2].map((epoch) => ({
        epoch,
        step: 100 * epoch,
        learningRate: 0.001,
        trainLoss: 1 / epoch,
        validationLoss: 0.5 / epoch,
        validationAccuracy: 0.9,
        seconds: 40,
      })),
      rates: [
        { epoch: 0, rate: 0.001 },
        { epoch: 2, rate: 0 },
      ],
    },
  ],
  network: { ...least.network, filters: { count: 2, height: 1, width: 2, values: [1, -2, 0, 0] } },
  image: {
    ...least.image,
    featureMaps: [{ layer: "conv1", count: 2, height: 1, width: 1, values: [3, 0] }],
  },
};

test("the page has a card for every part that is known, and none for the others", async () => {
  const all = opened(await digitPage(whole, rawEncoder));
  expect(all.titles).toEqual([
    "Confusion matrix",
    "Classification report",
    "Reliability",
    "Risk and coverage",
    "Loss",
    "Accuracy over the training",
    "The most confident mistakes",
    "Robustness",
    "Learning rate",
    "Accuracy by writer",
    "Structure",
    "First filters",
    "What the layers make of image 2",
  ]);
  const few = opened(await digitPage({ ...least, mistakes: [] }, rawEncoder));
  expect(few.titles).toEqual([
    "Confusion matrix",
    "Classification report",
    "Reliability",
    "Risk and coverage",
    "Structure",
    "What the layers make of image 2",
  ]);
});

test("the tiles tell the figures with their intervals and units", async () => {
  const { tiles } = opened(await digitPage(least, rawEncoder));
  expect(tiles).toEqual([
    ["accuracy", "90.00 %", "95 % interval 59.60 % to 98.20 % (Wilson)"],
    ["wrong", "1", "of 10"],
    ["NLL", "0.2500", "nats"],
    ["ECE", "4.00 %", "15 bins"],
    ["parameters", "1,234", "2 kB"],
    ["an image", "56.7 kFLOP", "multiply-add = 2"],
  ]);
});

test("tables and charts show the scores of every class and writer", async () => {
  const { card, rows } = opened(await digitPage(whole, rawEncoder));
  expect(rows(card("Classification report"))).toEqual([
    ["class", "precision", "recall", "F1", "support"],
    ["0", "100.00 %", "80.00 %", "88.89 %", "5"],
    ["<1>", "83.40 %", "100.00 %", "90.91 %", "5"],
    ["mean", "91.70 %", "90.00 %", "89.90 %", "10"],
  ]);
  expect(rows(card("Accuracy by writer"))).toEqual([
    ["writer", "digits", "wrong", "accuracy"],
    ["7", "4", "1", "75.0 %"],
    ["3", "6", "0", "100.0 %"],
  ]);
  const confused = [...card("Confusion matrix").querySelectorAll("title")].map(
    ({ textContent }) => textContent,
  );
  expect(confused).toEqual(["1 times a 0 was read as <1>"]);
  expect(card("Structure").textContent).toContain("conv1: convolution 3×3");
  expect(card("Loss").querySelector("p")!.textContent).toContain("seed 1: 2 epochs in 1:20");
});

test("the most confident mistake says what it was read as, what it is, and where it lies", async () => {
  const { card } = opened(await digitPage(least, rawEncoder));
  const mistake = card("The most confident mistakes").querySelector("figure")!;
  expect(mistake.querySelector("figcaption")!.innerHTML).toBe(
    '<b class="bad">&lt;1&gt;</b> is <b>0</b><br>72.0 %<br>#4',
  );
  expect(mistake.querySelector("img")!.getAttribute("alt")).toBe("a 0 that was read as <1>");
});

test("forty mistakes are shown, and the number of the others is told", async () => {
  const mistakes = Array.from({ length: 43 }, () => least.mistakes[0]!);
  const { card } = opened(await digitPage({ ...least, mistakes }, rawEncoder));
  const shown = card("The most confident mistakes");
  expect(shown.querySelectorAll("figure")).toHaveLength(40);
  expect(shown.querySelector("p:last-child")!.textContent).toBe("… and 3 more");
});

test("digits are black on white, filters and feature maps are scaled by their own largest value", async () => {
  const { card, addresses } = opened(await digitPage(whole, rawEncoder));
  const picture = (title: string, n: number) =>
    rasterIn(card(title).querySelectorAll("img")[n]!.getAttribute("src")!);
  const digit = picture("What the layers make of image 2", 0);
  expect([digit.width, digit.height, digit.channels]).toEqual([28, 28, 1]);
  expect([digit.data[28], digit.data[29], digit.data[30]]).toEqual([255, 0, 255]);
  // Two planes of 2 x 1 pixels with one pixel between them: 1 of 2 is half opaque, -2 fully, 0 not at all.
  const filters = picture("First filters", 0);
  expect([filters.width, filters.height, filters.channels]).toEqual([5, 1, 4]);
  expect([3, 7, 11, 15, 19].map((alpha) => filters.data[alpha])).toEqual([128, 255, 0, 0, 0]);
  expect(card("What the layers make of image 2").querySelectorAll("figure")[1]!.textContent).toBe(
    "conv1: 2 of 2 maps, 1 × 1",
  );
  expect(addresses.filter((address) => !/^(data:image\/png;base64,|#)/.test(address))).toEqual([]);
});

test("the page is made of plain data: a copy by way of JSON gives the same, and names are escaped", async () => {
  const html = await digitPage(whole, rawEncoder);
  expect(await digitPage(JSON.parse(JSON.stringify(whole)), rawEncoder)).toBe(html);
  expect(html).toContain("<title>small on ten &lt;images&gt;</title>");
  expect(html).toContain("Written by: numera evaluate &lt;here&gt;");
  expect(html).not.toMatch(/<script|<1>|<here>|<images>/);
});
