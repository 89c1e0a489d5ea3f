/**
 * What the code does now, in full precision, in one JSON file: taken before and after a change that should change nothing, and
 * compared by `compare`.
 *
 * Readings: the default reader on every file of the sets, and on a fixed part of them every strategy and a dozen formats
 * (readers.ts). Losses: the first 20 of each recipe that ships, seed 1, by one session and by two replicas. Both are the same
 * to the last bit on each run on one machine; another machine's instruction set gives other last bits.
 */
import { readdir } from "node:fs/promises";
import { basename } from "node:path";
import { fileURLToPath } from "node:url";
import { writeAtomically } from "@numera/trainer/node";
import type { Benchmark, Report } from "../benchmark.ts";
import { processor } from "../measure/machine.ts";
import { LABELED_SETS, type LabeledSet, loadSets } from "../readings/labeledSets.ts";
import { readInProcesses } from "../readings/readInProcesses.ts";
import { Progress } from "../strings/progress.ts";
import { firstLosses } from "./firstLosses.ts";
import { readerName, SNAPSHOT_READERS } from "./readers.ts";
import {
  SNAPSHOT_VERSION,
  type Snapshot,
  type SnapshotLosses,
  type SnapshotReading,
} from "./snapshotFile.ts";

const PRESET_SETS = "samples,marksheets,orand-car-a";

const STEPS = 20;

/** The recipes' folder. */
const RECIPES = fileURLToPath(new URL("../../recipes", import.meta.url));

export const snapshot: Benchmark = {
  name: "snapshot",
  summary: "writes what is read and the first losses of training to a file, for `compare` to find any change",
  options: {},
  texts: {
    out: "the JSON file to write",
    sets: `which of ${LABELED_SETS.join(",")} (${PRESET_SETS})`,
  },
  flags: { losses: "the training losses too" },
  run: (_, { out, sets = PRESET_SETS }, { flags }) => {
    if (out === undefined) throw new Error("snapshot: --out names no file to write");
    return take(out, sets.split(","), flags.has("losses"));
  },
};

async function take(out: string, names: readonly string[], withLosses: boolean): Promise<Report> {
  const started = performance.now();
  const notes: string[] = [processor()];
  const sets: LabeledSet[] = [];
  for (const name of names) {
    const found = await loadSets(name);
    if (found.length === 0)
      notes.push(`${name} is left out: it is not beside the folder of development data`);
    sets.push(...found);
  }
  const readings = await readSets(sets);
  const read = performance.now();
  const losses = withLosses ? await allLosses() : undefined;
  const taken: Snapshot = { snapshot: SNAPSHOT_VERSION, readings, ...(losses && { losses }) };
  await writeAtomically(out, `${JSON.stringify(taken)}\n`);
  const seconds = { readings: (read - started) / 1000, losses: (performance.now() - read) / 1000 };
  return {
    json: {
      benchmark: "snapshot",
      out,
      readings: readings.length,
      losses: losses?.length ?? 0,
      seconds,
      notes,
    },
    table: [
      ["", "n", "seconds"],
      ["readings", String(readings.length), seconds.readings.toFixed(0)],
      ["losses of recipes", String(losses?.length ?? 0), seconds.losses.toFixed(0)],
    ],
    notes: [...notes, `written to ${out}`],
  };
}

async function readSets(sets: readonly LabeledSet[]): Promise<SnapshotReading[]> {
  const asked = SNAPSHOT_READERS.flatMap(({ choice, every, first }) =>
    sets.flatMap(({ name: set, files }) =>
      files
        .filter((_, i) => i % every === first)
        .map(({ file, path }) => ({ task: { path, choice }, reader: readerName(choice), set, file })),
    ),
  );
  const progress = new Progress("reading");
  const results = await readInProcesses(
    asked.map(({ task }) => task),
    (done) => progress.show(done, asked.length),
  );
  progress.end();
  return asked.map(({ reader, set, file }, i) => {
    const result = results[i]!;
    return "error" in result
      ? { reader, set, file, lines: [], error: result.error }
      : { reader, set, file, lines: result.lines };
  });
}

async function allLosses(): Promise<SnapshotLosses[]> {
  const recipes = (await readdir(RECIPES))
    .filter((file) => file.endsWith(".json"))
    .map((file) => basename(file, ".json"))
    .sort();
  const kinds = recipes.flatMap((recipe) => [1, 2].map((threads) => ({ recipe, threads })));
  const progress = new Progress("training");
  const losses: SnapshotLosses[] = [];
  for (const kind of kinds) {
    losses.push({ ...kind, losses: await firstLosses({ ...kind, steps: STEPS }) });
    progress.show(losses.length, kinds.length);
  }
  progress.end();
  return losses;
}
