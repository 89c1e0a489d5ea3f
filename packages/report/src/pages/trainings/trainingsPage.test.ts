import { expect, test } from "vitest";
import type { LearningCurve } from "../../data/learningCurve.ts";
import type { TrainingSummary, TrainingsReportData } from "../../data/trainingsReportData.ts";
import { opened } from "../../testing/opened.ts";
import { trainingsPage } from "./trainingsPage.ts";

const curve = (name: string, rates: LearningCurve["rates"] = []): LearningCurve => ({
  name,
  history: [1, 2, 3].map((epoch) => ({
    epoch,
    step: 10 * epoch,
    learningRate: 0.01,
    trainLoss: 2 / epoch,
    trainAccuracy: 1 - 0.3 / epoch,
    validationLoss: 1 / epoch,
    validationAccuracy: 1 - 0.2 / epoch,
    seconds: 25,
  })),
  rates,
});

const first: TrainingSummary = {
  name: "first",
  recipe: { model: "tiny", learningRate: 0.01, augmentation: { rotation: 8 } },
  epochs: 4,
  meanTestAccuracy: 0.98765,
  seeds: [
    {
      seed: 1,
      epochs: 3,
      best: { epoch: 2, validationLoss: 0.51234, validationAccuracy: 0.9 },
      testAccuracy: 0.98765,
    },
    { seed: 2, epochs: 0 },
  ],
};
const second: TrainingSummary = {
  name: "<second>",
  recipe: { model: "tiny", learningRate: 0.02, augmentation: { rotation: 8 }, patience: 3 },
  epochs: 4,
  seeds: [{ seed: 5, epochs: 3 }],
};
const both: TrainingsReportData = {
  trainings: [first, second],
  curves: [curve("first, seed 1"), curve("<second>")],
  command: "numera runs compare",
};

test("one training is shown by its curves and seeds", () => {
  const { titles, card, rows, tiles } = opened(
    trainingsPage({ trainings: [first], curves: [curve("first")], command: "numera runs show" }),
  );
  expect(titles).toEqual(["Loss", "Accuracy over the training", "Seeds"]);
  expect(tiles).toEqual([["first", "98.77 %", "test, mean of 2"]]);
  expect(rows(card("Seeds"))).toEqual([
    ["training", "seed", "epochs", "best epoch", "validation loss", "validation accuracy", "test accuracy"],
    ["first", "1", "3 of 4", "2", "0.5123", "90.00 %", "98.77 %"],
    ["first", "2", "0 of 4", "–", "–", "–", "–"],
  ]);
  expect(card("Loss").querySelector("p")!.textContent).toBe(
    "Training against validation. first: 3 epochs in 1:15.",
  );
});

test("several have a curve each, and a table of the settings that differ", () => {
  const { titles, card, rows, tiles, document } = opened(trainingsPage(both));
  expect(document.querySelector("h1")!.textContent).toBe("first, <second>");
  expect(tiles[1]).toEqual(["<second>", "–", "no test yet"]);
  expect([...card("Loss").querySelectorAll(".legend li")].map(({ textContent }) => textContent)).toEqual([
    "first, seed 1",
    "<second>",
    "training",
  ]);
  expect(titles.at(-1)).toBe("What sets the recipes apart");
  expect(rows(card("What sets the recipes apart"))).toEqual([
    ["setting", "first", "<second>"],
    ["learningRate", "0.01", "0.02"],
    ["patience", "–", "3"],
  ]);
});

test("learning rates that are alike share a curve; others have one each", () => {
  const rates = [
    { epoch: 0, rate: 0.01 },
    { epoch: 3, rate: 0.001 },
  ];
  const falling = [
    { epoch: 0, rate: 0.02 },
    { epoch: 3, rate: 0.001 },
  ];
  const lines = (curves: LearningCurve[]) =>
    opened(trainingsPage({ ...both, curves }))
      .card("Learning rate")
      .querySelectorAll('[aria-label="line"] path').length;
  expect(lines([curve("a", rates), curve("b", rates)])).toBe(1);
  expect(lines([curve("a", rates), curve("b", falling)])).toBe(2);
});

test("the page is made of plain data: a copy by way of JSON gives the same", () => {
  expect(trainingsPage(JSON.parse(JSON.stringify(both)))).toBe(trainingsPage(both));
});
