/**
 * How kinds of images are read that readers have failed on: each kind drawn `count` times with MNIST's digits, the same images
 * for the same seed, part and count. Kinds have the names of the cases beside the folder of development data where they are of
 * these; ranges are somewhat wider than the cases'.
 *
 * Part "train" draws with the training digits of every tenth writer, to develop on; part "test" with the test digits, to report.
 */
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Random } from "@numera/random";
import { takeImages } from "@numera/trainer";
import { loadMnist, loadWriters } from "@numera/trainer/node";
import { encodePng } from "@numera/vision/node";
import type { Benchmark, Report } from "../benchmark.ts";
import { processor } from "../measure/machine.ts";
import { readInProcesses } from "../readings/readInProcesses.ts";
import { Progress } from "../strings/progress.ts";
import { writerDigits } from "../strings/sets/writerDigits.ts";
import { KINDS } from "./allKinds.ts";
import type { Hands } from "./drawing/digits.ts";
import type { Kind } from "./kind.ts";
import { type KindFigures, scoreKind, totalsOf } from "./scoreKind.ts";

export const kinds: Benchmark = {
  name: "kinds",
  summary:
    "kinds of images that readers have failed on, drawn with MNIST's digits: right, sure, sure and wrong",
  options: {
    count: { default: 50, meaning: "images of each kind" },
    seed: { default: 1, meaning: "of the images" },
  },
  texts: {
    part: '"train" (digits of every tenth writer, the default) or "test"',
    kind: "only kinds whose names begin with X (more than one with commas)",
    strategy: "another than the default",
    keep: "a folder that gets the images and their expected.json, a folder for each kind",
  },
  run: ({ count, seed }, texts) => measure(count!, seed!, texts),
};

async function measure(
  count: number,
  seed: number,
  { part = "train", kind, strategy, keep }: Readonly<Record<string, string | undefined>>,
): Promise<Report> {
  const started = performance.now();
  const chosen = kindsNamed(kind);
  const hands = await handsOf(part);
  const folder = keep ?? (await mkdtemp(join(tmpdir(), "numera-kinds-")));
  try {
    const sets = [];
    for (const one of chosen) sets.push(await drawKind(one, count, seed, hands, folder));
    const tasks = sets.flatMap(({ files }) => files.map(({ path }) => ({ path, choice: { strategy } })));
    const progress = new Progress("reading");
    const results = await readInProcesses(tasks, (done) => progress.show(done, tasks.length));
    progress.end();
    let first = 0;
    const figures = sets.map(({ kind: one, files }): KindFigures => {
      const own = results.slice(first, first + files.length);
      first += files.length;
      return scoreKind(one, files, own);
    });
    const totals = totalsOf(figures);
    const seconds = (performance.now() - started) / 1000;
    return {
      json: {
        benchmark: "kinds",
        part,
        count,
        seed,
        strategy,
        processor: processor(),
        totals,
        kinds: figures,
        seconds,
      },
      table: table(figures, totals),
      notes: [
        `part ${part}, seed ${seed}; ${processor()}, ${seconds.toFixed(0)} s`,
        "fine: right, or not sure where a doubt is good enough; of kinds that count only what is sure, not sure and wrong",
        ...(keep === undefined ? [] : [`the images are in "${keep}"`]),
      ],
    };
  } finally {
    if (keep === undefined) await rm(folder, { recursive: true });
  }
}

function kindsNamed(names: string | undefined): readonly Kind[] {
  if (names === undefined) return KINDS;
  return names.split(",").flatMap((name) => {
    const found = KINDS.filter((kind) => kind.name.startsWith(name));
    if (found.length > 0) return found;
    throw new Error(
      `bench kinds: --kind: no name begins with "${name}"; there are ${KINDS.map((kind) => kind.name).join(", ")}`,
    );
  });
}

/** One writer of so many draws for development. */
const HELD = 10;

/** @throws where the part is neither "train" nor "test" */
async function handsOf(part: string): Promise<Hands> {
  if (part !== "train" && part !== "test")
    throw new Error(`bench kinds: --part takes "train" or "test", not "${part}"`);
  const all = await loadMnist({ split: part });
  const writers = await loadWriters(part, all.labels);
  if (writers === undefined)
    throw new Error("bench kinds: QMNIST's writer labels are neither at hand nor to be downloaded");
  if (part === "test") return writerDigits(all, writers);
  const numbers = [...new Set(writers)].sort((a, b) => a - b);
  const held = new Set(numbers.filter((_, i) => i % HELD === HELD - 1));
  const some = Uint32Array.from(writers.keys()).filter((i) => held.has(writers[i]!));
  const dataset = { ...all, ...takeImages(all, some), count: some.length };
  return writerDigits(
    dataset,
    Int32Array.from(some, (i) => writers[i]!),
  );
}

interface DrawnFile {
  readonly file: string;
  readonly path: string;
  readonly text: string;
}

async function drawKind(kind: Kind, count: number, seed: number, hands: Hands, folder: string) {
  const home = join(folder, kind.name);
  await mkdir(home, { recursive: true });
  const files: DrawnFile[] = [];
  for (let i = 0; i < count * (kind.share ?? 1); i++) {
    const { image, text } = kind.draw(new Random(seed).at(kind.name, i), hands);
    const file = `${String(i).padStart(3, "0")}.png`;
    const path = join(home, file);
    await writeFile(path, await encodePng(image));
    files.push({ file, path, text });
  }
  const expected = Object.fromEntries(files.map(({ file, text }) => [file, text]));
  await writeFile(join(home, "expected.json"), `${JSON.stringify(expected, null, 1)}\n`);
  return { kind, files };
}

function table(figures: readonly KindFigures[], totals: ReturnType<typeof totalsOf>): string[][] {
  const row = (name: string, f: Omit<KindFigures, "name" | "counts" | "files">) => [
    name,
    ...[f.n, f.right, f.fine, f.wrong, f.empty, f.sure, f.sureWrong].map(String),
    f.medianMs.toFixed(0),
  ];
  const percent = (share: number) => `${(100 * share).toFixed(1)} %`;
  return [
    ["kind", "n", "right", "fine", "wrong", "empty", "sure", "sure and wrong", "median ms"],
    ...figures.map((f) => row(f.name, f)),
    row("all", totals),
    [
      "share",
      "",
      percent(totals.rightShare),
      percent(totals.fineShare),
      "",
      "",
      "",
      percent(totals.sureWrongShare),
      "",
    ],
  ];
}
