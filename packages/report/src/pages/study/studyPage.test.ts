import { expect, test } from "vitest";
import type { ScoredTrial, StudyReportData, StudyTrial, TrialState } from "../../data/studyReportData.ts";
import { opened } from "../../testing/opened.ts";
import { studyPage } from "./studyPage.ts";

const trial = (
  number: number,
  state: TrialState,
  value: number,
  rate: number,
  layers: number,
): StudyTrial => ({
  number,
  state,
  parameters: { rate, layers, ...(layers > 1 && { residual: true }) },
  positions: { rate: (Math.log10(rate) + 4) / 3, layers: (layers - 0.5) / 3 },
  objectives: state === "complete" ? [value] : null,
  intermediate: [
    { step: 1, value: value + 0.2 },
    { step: 2, value },
  ],
  seconds: state === "running" ? null : 30 + 40 * number,
});

const trials = [
  trial(0, "complete", 0.5, 0.0005, 1),
  trial(1, "pruned", 0.9, 0.1, 2),
  trial(2, "complete", 0.3, 0.02, 2),
  trial(3, "complete", 0.4, 0.002, 3),
  trial(4, "complete", 0.45, 0.005, 3),
  trial(5, "running", 0.6, 0.05, 1),
];

const scored = (number: number, value: number, quality: number): ScoredTrial => {
  const { parameters, positions, state } = trials[number]!;
  return { number, parameters, positions, pruned: state === "pruned", value, quality, best: number === 2 };
};

/** A loss over a rate, a number of layers, and a choice that only deep networks have. */
const study: StudyReportData = {
  name: "<layers>",
  seed: 7,
  sampler: { name: "tpe", settings: { candidates: 48 } },
  pruner: { name: "none" },
  parameters: [
    {
      name: "rate",
      type: "range",
      low: 1e-4,
      high: 0.1,
      scale: "log",
      binCenters: [0.0003, 0.003, 0.03],
    },
    { name: "layers", type: "range", low: 1, high: 3, scale: "linear", values: [1, 2, 3], binCenters: [] },
    { name: "residual", type: "choice", values: [true, false] },
  ],
  objectives: [
    {
      name: "loss",
      direction: "minimize",
      trials: [
        scored(0, 0.5, 0.67),
        scored(1, 0.9, 0),
        scored(2, 0.3, 1),
        scored(3, 0.4, 0.83),
        scored(4, 0.45, 0.75),
      ],
      domain: [0.3, 0.9],
      importances: {
        shares: [
          { parameter: "layers", share: 0.6 },
          { parameter: "rate", share: 0.25 },
          { parameter: "residual", share: 0 },
        ],
        trials: 5,
        step: 2,
      },
    },
  ],
  trials,
  ranking: [2, 3, 4, 0, 1],
  front: [2],
  best: 2,
  settings: null,
};

test("a study is shown by its best, its history, importances and relations, and all trials from the best on", () => {
  const { titles, card, tiles, rows, document } = opened(studyPage(study));
  expect(document.querySelector("h1")!.textContent).toBe("Study <layers>");
  expect(document.querySelector("header p")!.textContent).toBe(
    "loss, lower is better. Sampler tpe (candidates 48), pruner none, seed 7.",
  );
  expect(tiles).toEqual([
    ["best loss", "0.3", "trial 2"],
    ["trials", "6", "of endless settings"],
    ["complete", "4", "1 running"],
    ["pruned", "1", "stopped early"],
    // 30 + 70 + 110 + 150 + 190 seconds
    ["computing time", "9:10", "all workers together"],
  ]);
  expect(titles).toEqual([
    "History",
    "On the way",
    "Importance",
    "The best trial",
    "Parallel coordinates",
    "loss over layers",
    "loss over rate",
    "loss over residual",
    "layers and rate",
    "layers and residual",
    "rate and residual",
    "Trials",
  ]);
  expect(rows(card("The best trial")).slice(1)).toEqual([
    ["rate", "0.02"],
    ["layers", "2"],
    ["residual", "true"],
  ]);
  const [head, ...all] = rows(card("Trials"));
  expect(head).toEqual(["trial", "state", "loss", "rate", "layers", "residual", "steps", "time"]);
  expect(all[0]).toEqual(["2", "complete", "0.3", "0.02", "2", "true", "2", "1:50"]);
  expect(all[3]).toEqual(["0", "complete", "0.5", "0.0005", "1", "–", "2", "30.0 s"]);
  // What is open says what it reported last, and stands last.
  expect(all[5]).toEqual(["5", "running", "0.6", "0.05", "1", "–", "2", "–"]);
});

test("a heat map shows the best trial of each pair of bins, named by values or by the bins' centers", () => {
  const { card } = opened(studyPage(study));
  const texts = [...card("layers and rate").querySelectorAll("text")].map(({ textContent }) => textContent);
  for (const bin of ["3e-4", "3e-3", "0.03", "1", "2", "3"]) expect(texts).toContain(bin);
  // Trials 1 and 2 share a cell, and so do 3 and 4.
  for (const best of ["0.5", "0.3", "0.4"]) expect(texts).toContain(best);
  for (const worse of ["0.9", "0.45"]) expect(texts).not.toContain(worse);
});

test("a trial that lacks a parameter passes left of its axis, and is not on its slice", () => {
  const { card } = opened(studyPage(study));
  expect(card("loss over residual").querySelectorAll("circle")).toHaveLength(4 + 1);
  expect(card("loss over rate").querySelectorAll("circle")).toHaveLength(5 + 1);
  expect(card("Parallel coordinates").querySelectorAll('[aria-label="line"] path')).toHaveLength(5);
});

test("a second objective brings a Pareto front, with the trials of the front in a table", () => {
  const [loss] = study.objectives;
  const second = { ...loss!, name: "parameters", domain: [0.3, 0.9] as const };
  const several: StudyReportData = {
    ...study,
    objectives: [loss!, second],
    trials: trials.map((entry) => ({ ...entry, objectives: entry.objectives && [...entry.objectives, 9] })),
    front: [3, 2],
    settings: 27,
  };
  const { titles, card, rows, tiles } = opened(studyPage(several));
  expect(titles).toContain("Pareto front");
  expect(titles).toContain("History of parameters");
  expect(tiles[1]).toEqual(["Pareto front", "2", "trials that none dominates"]);
  expect(tiles[2]).toEqual(["trials", "6", "of 27 settings"]);
  expect(
    rows(card("Trials of the front"))
      .slice(1)
      .map(([number]) => number),
  ).toEqual(["2", "3"]);
});

test("a study without trials is a table", () => {
  const empty: StudyReportData = {
    ...study,
    objectives: [{ name: "loss", direction: "minimize", trials: [], domain: [0, 1] }],
    trials: [],
    ranking: [],
    front: [],
    best: null,
  };
  const { titles, tiles } = opened(studyPage(empty));
  expect(titles).toEqual(["Trials"]);
  expect(tiles[0]).toEqual(["best loss", "–", "no trial is complete yet"]);
});

test("a ranking of a trial that is not there is refused by its number", () => {
  expect(() => studyPage({ ...study, ranking: [99] })).toThrow(
    'report: the study "<layers>" has no trial 99',
  );
});

test("the page is made of plain data: a copy by way of JSON gives the same, and runs no script", () => {
  const html = studyPage(study);
  expect(studyPage(JSON.parse(JSON.stringify(study)))).toBe(html);
  expect(opened(html).document.querySelectorAll("script, link, img, iframe")).toHaveLength(0);
});
