/**
 * What the reader promises, each figure beside the one from which on the promise is kept: the cases, the same kinds drawn anew with
 * MNIST's test digits, blank forms, images without a number, real fields, and 2,000 clean collages of MNIST's test digits.
 *
 * "At 1 %" is a reader whose threshold the calibration bounds the error by (`maxError` 0.01). The exit code is 1 where one figure
 * is not kept. Sets whose data are missing are left out with a sentence.
 */
import { join } from "node:path";
import { drawCollage, KINDS } from "@numera/trainer/drawings";
import { developmentData, loadMnist } from "@numera/trainer/node";
import { listImages } from "@numera/vision/node";
import type { Benchmark, Report } from "../benchmark.ts";
import { measureKinds } from "../kinds/measureKinds.ts";
import { totalsOf } from "../kinds/scoreKind.ts";
import { processor } from "../measure/machine.ts";
import { loadSets } from "../readings/labeledSets.ts";
import { readSets } from "../readings/readSets.ts";
import { cachedSet } from "../strings/sets/stringSet.ts";
import { isKept, type PromiseRow, type SureFigures, sameDigits, shareOf, sureFigures } from "./figures.ts";

const STRICT = 0.01;
const FIELDS = ["weather-cells", "number-rows", "dates", "tablet-numbers"] as const;
const PARTS = ["cases", "kinds", "blank", "not-numbers", "fields", "collages"] as const;
/** Of the collages: whoever changes it makes other images. */
const SEED = 20_261_201;

export const promise: Benchmark = {
  name: "promise",
  summary:
    "what must not be lost, nor be sure and wrong: cases, kinds, blank forms, no numbers, fields, collages",
  options: {
    count: { default: 50, meaning: "images of each kind" },
    collages: { default: 2000, meaning: "clean collages" },
  },
  texts: { parts: `only these of ${PARTS.join(",")}` },
  run: ({ count, collages }, { parts }) => measure(count!, collages!, parts),
};

/** A part's rows, and more of what was counted; undefined where its data are missing. */
interface PartFigures {
  readonly rows: readonly PromiseRow[];
  readonly counts: Readonly<Record<string, unknown>>;
}

async function measure(count: number, collages: number, parts: string | undefined): Promise<Report> {
  const started = performance.now();
  const measures: Readonly<Record<string, () => Promise<PartFigures | undefined>>> = {
    cases: measureCases,
    kinds: () => measureTestKinds(count),
    blank: measureBlank,
    "not-numbers": measureNotNumbers,
    fields: measureFields,
    collages: () => measureCollages(collages),
  };
  const rows: PromiseRow[] = [];
  const counts: Record<string, unknown> = {};
  const notes: string[] = [];
  for (const part of parts?.split(",") ?? PARTS) {
    const own = measures[part];
    if (own === undefined)
      throw new Error(`bench promise: --parts: there is no "${part}"; there are ${PARTS.join(", ")}`);
    const figures = await own();
    if (figures === undefined) notes.push(`${part} is left out: it is not in the folder of development data`);
    else {
      rows.push(...figures.rows);
      counts[part] = figures.counts;
    }
  }
  const seconds = (performance.now() - started) / 1000;
  const broken = rows.filter((row) => !isKept(row));
  return {
    json: {
      benchmark: "promise",
      processor: processor(),
      rows: rows.map((row) => ({ ...row, kept: isKept(row) })),
      counts,
      seconds,
      notes,
    },
    table: [["figure", "n", "measured", "done at", "aim", "kept"], ...rows.map(shown)],
    notes: [
      ...notes,
      `${processor()}, ${seconds.toFixed(0)} s`,
      broken.length === 0 ? "all is kept" : `NOT KEPT: ${broken.length} of ${rows.length}`,
    ],
    failed: broken.length > 0,
  };
}

function shown(row: PromiseRow): string[] {
  const figure = (value: number) =>
    row.unit === "count" ? String(value) : `${Number((100 * value).toFixed(2))} %`;
  const bound = row.isLeast ? ">=" : "<=";
  return [
    row.what,
    String(row.n),
    figure(row.value),
    `${bound} ${figure(row.doneAt)}`,
    figure(row.aim),
    isKept(row) ? "yes" : "NO",
  ];
}

async function measureCases(): Promise<PartFigures | undefined> {
  const sets = await loadSets("cases");
  if (sets.length === 0) return undefined;
  const results = await readSets(sets);
  const exact = (text: string, label: string) => text === label;
  const byKind = sets.map(({ name, files }, i) => {
    const labels = files.map(({ label }) => label);
    return [name, sureFigures(labels, results[i]!, exact)] as const;
  });
  const sum = (key: keyof SureFigures) => byKind.reduce((total, [, figures]) => total + figures[key], 0);
  const n = sum("n");
  return {
    rows: [
      {
        what: "cases: right",
        value: shareOf(sum("right"), n),
        unit: "share",
        n,
        doneAt: 0.9,
        aim: 0.97,
        isLeast: true,
      },
      { what: "cases: sure and wrong", value: sum("sureWrong"), unit: "count", n, doneAt: 0, aim: 0 },
    ],
    counts: Object.fromEntries(byKind),
  };
}

async function measureTestKinds(count: number): Promise<PartFigures> {
  const figures = await measureKinds(KINDS, { part: "test", count, seed: 1 });
  const totals = totalsOf(figures);
  const { n, rightShare, sureWrongShare } = totals;
  return {
    rows: [
      { what: "kinds: right", value: rightShare, unit: "share", n, doneAt: 0.9, aim: 0.97, isLeast: true },
      { what: "kinds: sure and wrong", value: sureWrongShare, unit: "share", n, doneAt: 0.005, aim: 0 },
    ],
    counts: {
      totals,
      kinds: Object.fromEntries(figures.map(({ name, files: _, ...own }) => [name, own])),
    },
  };
}

async function measureBlank(): Promise<PartFigures | undefined> {
  const paths = await listImages(join(developmentData(), "pages", "blank")).catch(() => undefined);
  if (paths === undefined) return undefined;
  const [results] = await readSets([{ files: paths.map((path) => ({ path })) }]);
  const figures = sureFigures(
    paths.map(() => ""),
    results!,
  );
  const { n, sureLines } = figures;
  return {
    rows: [{ what: "blank forms: sure numbers", value: sureLines, unit: "count", n, doneAt: 2, aim: 0 }],
    counts: { ...figures },
  };
}

async function measureNotNumbers(): Promise<PartFigures | undefined> {
  const [set] = await loadSets("not-numbers");
  if (set === undefined) return undefined;
  const [usual, strict] = (await readSets([set, { ...set, choice: { maxError: STRICT } }])).map((results) =>
    sureFigures(
      set.files.map(({ label }) => label),
      results,
    ),
  ) as [SureFigures, SureFigures];
  const row = (what: string, { n, sure }: SureFigures, doneAt: number): PromiseRow => ({
    what: `not-numbers: text and sure, ${what}`,
    value: shareOf(sure, n),
    unit: "share",
    n,
    doneAt,
    aim: 0,
  });
  return { rows: [row("default", usual, 0.02), row("at 1 %", strict, 0.005)], counts: { usual, strict } };
}

async function measureFields(): Promise<PartFigures | undefined> {
  const sets = (await Promise.all(FIELDS.map((name) => loadSets(name)))).flat();
  if (sets.length === 0) return undefined;
  const results = await readSets(sets.map((set) => ({ ...set, choice: { maxError: STRICT } })));
  const byName = sets.map(({ name, files }, i) => {
    const labels = files.map(({ label }) => label);
    // Where numbers are joined or parted is counted besides: the promise is about digits.
    const byNumbers = sureFigures(labels, results[i]!);
    return [name, { ...sureFigures(labels, results[i]!, sameDigits), byNumbers }] as const;
  });
  return {
    rows: byName.map(([name, { sure, sureWrong }]) => ({
      what: `${name}: wrong among sure, at 1 %`,
      value: shareOf(sureWrong, sure),
      unit: "share",
      n: sure,
      doneAt: 0.015,
      aim: 0.005,
    })),
    counts: Object.fromEntries(byName),
  };
}

async function measureCollages(count: number): Promise<PartFigures> {
  const dataset = await loadMnist({ split: "test" });
  const images = await cachedSet("collage-clean", count, (i) => drawCollage(i, "spaced", dataset, SEED));
  const [results] = await readSets([{ files: images, choice: { maxError: STRICT } }]);
  const figures = sureFigures(
    images.map(({ label }) => label),
    results!,
  );
  const { n, sure, sureWrong, check } = figures;
  return {
    rows: [
      {
        what: "clean collages: to check, at 1 %",
        value: shareOf(n - sure, n),
        unit: "share",
        n,
        doneAt: 0.03,
        aim: 0.01,
      },
      {
        what: "clean collages: wrong among sure, at 1 %",
        value: shareOf(sureWrong, sure),
        unit: "share",
        n: sure,
        doneAt: 0.005,
        aim: 0.002,
      },
    ],
    counts: { ...figures, empty: n - sure - check },
  };
}
