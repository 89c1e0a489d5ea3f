import { studyPage } from "@numera/report";
import { paretoFront, type StudySnapshot } from "@numera/tuner";
import { parseHTML } from "linkedom";
import { describe, expect, test } from "vitest";
import { scoredTrials } from "./scoredTrials.ts";
import { studyReportData } from "./studyReportData.ts";
import { gridStudy, paretoStudy, prunedStudy } from "./testing/studies.ts";

function opened(study: StudySnapshot) {
  const html = studyPage(studyReportData(study));
  const { document } = parseHTML(html);
  const titles = [...document.querySelectorAll("h2")].map((heading) => heading.textContent);
  const card = (title: string) =>
    [...document.querySelectorAll("section")].find(
      (section) => section.querySelector("h2")!.textContent === title,
    )!;
  return { html, document, titles, card };
}

test("a study of one objective is shown by history, reports, importances, relations and all trials", () => {
  const study = prunedStudy();
  const { titles, card, document } = opened(study);
  expect(titles.slice(0, 5)).toEqual([
    "History",
    "On the way",
    "Importance",
    "The best trial",
    "Parallel coordinates",
  ]);
  for (const name of Object.keys(study.definition.space)) expect(titles).toContain(`accuracy over ${name}`);
  expect(card("Trials").querySelectorAll("tbody tr")).toHaveLength(study.trials.length);
  const crosses = card("On the way").querySelector('[aria-label="dot"]')!.children.length;
  expect(crosses).toBe(study.trials.filter(({ state }) => state === "pruned").length);
  const best = Math.max(...study.trials.flatMap(({ objectives }) => objectives ?? []));
  expect(document.querySelector(".tile.first b")!.textContent).toBe(String(Number(best.toPrecision(4))));
});

test("a study of two objectives has a Pareto front, a history and importances for each", () => {
  const { titles, card } = opened(paretoStudy(60));
  for (const title of [
    "Pareto front",
    "History of accuracy",
    "History of milliseconds",
    "Importance for milliseconds",
    "Trials of the front",
  ])
    expect(titles).toContain(title);
  expect(card("Importance for milliseconds").textContent).toMatch(/filters/);
  expect(card("Pareto front").querySelectorAll("circle").length).toBeGreaterThan(40);
});

test("all of the Pareto front lies within the axes, and its table goes from the best in the first objective to the worst", () => {
  const study = paretoStudy(120);
  const front = paretoFront(study);
  const { card } = opened(study);
  const groups = [...card("Pareto front").querySelectorAll('[aria-label="dot"]')];
  const places = [...groups.at(-1)!.querySelectorAll("circle")].map((circle) => circle.getAttribute("cx"));
  expect(new Set(places).size).toBe(new Set(front.map(({ objectives }) => objectives![1])).size);
  const rows = [...card("Trials of the front").querySelectorAll("tbody tr")];
  const accuracies = rows.map((row) => Number(row.querySelectorAll("td")[2]!.textContent));
  expect(accuracies).toHaveLength(front.length);
  expect(accuracies).toEqual([...accuracies].sort((a, b) => b - a));
});

test("a cell shows the best of its trials, also where all of them lie beyond the fence", () => {
  const { definition } = gridStudy();
  const values = [0.99, 0.985, 0.98, 0.975, 0.97, 0.965, 0.3, 0.2];
  const trials = gridStudy()
    .trials.slice(0, values.length)
    .map((trial, i) => ({
      ...trial,
      parameters: { filters: i < 6 ? 64 : 32, dense: 32, learningRate: 0.01 },
      state: "complete" as const,
      objectives: [values[i]!],
    }));
  const { titles, card } = opened({ definition, trials });
  const pair = titles.find((title) => ["filters", " and ", "dense"].every((part) => title.includes(part)))!;
  const texts = [...card(pair).querySelectorAll("text")].map(({ textContent }) => textContent);
  expect(texts).toContain("0.3");
  expect(texts).not.toContain("0.2");
});

test("a point says which trial it is and what it was set to", () => {
  const study = gridStudy();
  const [title] = opened(study).card("History").querySelectorAll("circle title");
  expect(title!.textContent).toMatch(
    /^trial \d+: accuracy 0\.\d+; filters \d+, dense \d+, learningRate 0\.\d+$/,
  );
});

test("choices alone are shown as cells, each with its best value", () => {
  const { card } = opened(gridStudy());
  const [first] = card("Trials").querySelectorAll("tbody tr");
  const value = first!.querySelectorAll("td")[2]!.textContent;
  const cells = [...card("Parallel coordinates").parentElement!.querySelectorAll("section")].filter(
    (section) => section.textContent.includes(" and "),
  );
  expect(cells.some((section) => section.textContent.includes(value))).toBe(true);
});

test("the report asks nothing of any server, runs no script, and escapes names", () => {
  const study = prunedStudy(20);
  const named = { ...study, definition: { ...study.definition, name: '<img src="x">' } };
  const { html, document } = opened(named);
  expect(document.querySelectorAll("script, link, img, iframe")).toHaveLength(0);
  expect(html).not.toMatch(/(?:src|href)="?https?:|url\(/);
  expect(document.querySelector("h1")!.textContent).toBe('Study <img src="x">');
});

describe("a study is shown at any moment:", () => {
  const whole = prunedStudy(12);
  test.each([0, 1, 2, 5])("with %d trials", (count) => {
    const { titles, card } = opened({ ...whole, trials: whole.trials.slice(0, count) });
    expect(titles.at(-1)).toBe("Trials");
    expect(card("Trials").querySelectorAll("tbody tr")).toHaveLength(count);
  });

  test("with nothing but failed and open trials, and with values that are no numbers", () => {
    const trials = whole.trials.map((trial, i) => ({
      ...trial,
      state: (["failed", "waiting", "running", "complete"] as const)[i % 4]!,
      objectives: i % 4 === 3 ? [Number.NaN] : null,
      intermediate: [{ step: 1, value: Number.NaN }],
    }));
    expect(opened({ ...whole, trials }).titles).toEqual(["Trials"]);
  });
});

test("an outlier is drawn at the edge of the axis, and does not press the others together", () => {
  const study = gridStudy();
  const trials = study.trials.map((trial, i) => ({
    ...trial,
    state: "complete" as const,
    objectives: [i === 3 ? -1e9 : 0.9 + i / 1000],
  }));
  const { domain } = scoredTrials({ ...study, trials }, 0);
  expect(domain[0]).toBeGreaterThan(0.8);
  expect(domain[1]).toBeLessThan(1);
});
