/**
 * How the default reader reads the samples, all real strings of the folder of development data, and the cases beside it: exact,
 * right, sure and wrong (scoreSet.ts says what these are), beside the figures that are committed in `baseline.json`.
 *
 * All files of every set are read once, by a process for each core. The counts are the same on each run on one machine. Times are the
 * processor's for the reader alone, so that other work changes them little; they never make a set worse. The exit code is 1
 * where a set got worse and no new baseline was asked for.
 */
import type { Benchmark, Report } from "../benchmark.ts";
import { processor } from "../measure/machine.ts";
import { LABELED_SETS, type LabeledSet, loadSets } from "../readings/labeledSets.ts";
import { readSets } from "../readings/readSets.ts";
import { type Baseline, readBaseline, writeBaseline } from "./baseline.ts";
import { type Changes, changesOf } from "./changes.ts";
import { type SetFigures, scoreSet } from "./scoreSet.ts";

export const guard: Benchmark = {
  name: "guard",
  summary: "how all real images at hand are read, beside the committed figures; marks what got worse",
  options: {},
  texts: { sets: `only these of ${LABELED_SETS.join(",")}` },
  flags: { write: "make the figures the new baseline" },
  run: (_, { sets }, { flags }) => measure(sets?.split(",") ?? LABELED_SETS, flags.has("write")),
};

interface ScoredSet {
  readonly name: string;
  readonly figures: SetFigures;
  readonly before: SetFigures | undefined;
  readonly changes: Changes;
}

async function measure(names: readonly string[], write: boolean): Promise<Report> {
  const started = performance.now();
  const notes: string[] = [];
  const baseline = await readBaseline();
  const sets: LabeledSet[] = [];
  for (const name of names) {
    const found = await loadSets(name);
    if (found.length === 0) notes.push(`${name} is skipped: it is not beside the folder of development data`);
    sets.push(...found);
  }
  const results = await readSets(sets);
  const scored = sets.map((set, i): ScoredSet => {
    const labels = set.files.map(({ label }) => label);
    const figures = scoreSet(labels, results[i]!);
    const before = baseline?.sets[set.name];
    return { name: set.name, figures, before, changes: changesOf(figures, before) };
  });
  const measured = baselineOf(scored);
  if (write) await writeBaseline(measured, baseline);
  const seconds = (performance.now() - started) / 1000;
  const worse = scored.filter(({ changes }) => changes.worse.length > 0).map(({ name }) => name);
  return {
    json: {
      benchmark: "guard",
      ...measured,
      baseline,
      changes: changesByName(scored),
      worse,
      seconds,
      notes,
    },
    table: table(scored),
    notes: [
      ...notes,
      baseline === undefined
        ? "there is no baseline yet; --write makes one"
        : `in parentheses: the baseline of ${baseline.measured}, ${baseline.processor}`,
      `${processor()}, ${seconds.toFixed(0)} s`,
      ...(write ? ["the baseline is written"] : []),
      worse.length === 0 ? "no set got worse" : `WORSE: ${worse.join(", ")}`,
    ],
    failed: !write && worse.length > 0,
  };
}

function baselineOf(scored: readonly ScoredSet[]): Baseline {
  const rounded = (figures: SetFigures) => ({ ...figures, msPerLine: Number(figures.msPerLine.toFixed(1)) });
  return {
    measured: new Date().toISOString().slice(0, 10),
    processor: processor(),
    sets: Object.fromEntries(scored.map(({ name, figures }) => [name, rounded(figures)])),
  };
}

function changesByName(scored: readonly ScoredSet[]): Readonly<Record<string, Changes>> {
  return Object.fromEntries(scored.map(({ name, changes }) => [name, changes]));
}

const COLUMNS = ["exact", "right", "sure", "sureWrong"] as const;

function table(scored: readonly ScoredSet[]): string[][] {
  const heading = ["set", "n", "exact", "right", "sure", "wrong of sure", "ms a line", "changes"];
  const rows = scored.map(({ name, figures, before, changes: { worse, better, remarks } }) => [
    name,
    String(figures.n),
    ...COLUMNS.map((what) => beside(figures[what], before?.[what])),
    beside(figures.msPerLine.toFixed(1), before?.msPerLine.toFixed(1)),
    [...(worse.length > 0 ? [`WORSE: ${worse.join(", ")}`] : []), ...better, ...remarks].join("; "),
  ]);
  return [heading, ...rows];
}

function beside(now: number | string, before: number | string | undefined): string {
  return before === undefined ? String(now) : `${now} (${before})`;
}
