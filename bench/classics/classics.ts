/**
 * Classic classifiers beside the digit models that ship: accuracy on MNIST's test images, seconds to train and to predict,
 * size; and all of them on USPS, which none of them has seen.
 *
 * k-nearest neighbors (Cover and Hart 1967; k = 3, Euclidean, compared with every image) and a support vector machine (Cortes
 * and Vapnik 1995; radial basis functions, C = 10, gamma = 1 / (784 variance)) by scikit-learn, on the first `limit` training
 * images; then the digit models, whose training seconds are those of their card's shipped seed and which predict 256 images at a
 * time. One after the other: k-nearest neighbors with `threads` threads, all others with one.
 */

import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { cardContract, parseContract } from "@numera/contract";
import type { CharacterClassifier } from "@numera/reader";
import { loadModel, modelPath, shippedModels } from "@numera/reader/node";
import { type Dataset, mnistForm, wilsonInterval } from "@numera/trainer";
import { loadMnist, loadUsps } from "@numera/trainer/node";
import { evaluateDigits, readDigits, scoreDigits } from "@numera/workflows";
import * as ort from "onnxruntime-node";
import type { Benchmark, Report } from "../benchmark.ts";
import { Contender, type Timing } from "../measure/contender.ts";
import { loadNotes, otherLoad, processor, processorTime } from "../measure/machine.ts";
import { findPython } from "../measure/python.ts";

const SKLEARN = { name: "scikit-learn", module: "sklearn", package: "python3-sklearn" };

/** As the worker numbers them. */
const METHODS = ["k-nearest neighbors, k = 3", "support vector machine, RBF, C = 10"] as const;

export const classics: Benchmark = {
  name: "classics",
  summary: "k-nearest neighbors and a support vector machine beside the digit models that ship",
  options: {
    limit: { default: 60_000, meaning: "training images of the classic methods" },
    test: { default: 10_000, meaning: "test images" },
    threads: { default: 2, meaning: "threads of k-nearest neighbors" },
  },
  run: ({ limit, test, threads }) => measure(limit!, test!, threads!),
};

interface Row {
  readonly name: string;
  readonly by: string;
  readonly trainedOn: number;
  readonly n: number;
  readonly accuracy: number;
  readonly interval: readonly [number, number];
  /** Of a digit model its card has the seconds alone. */
  readonly training: Partial<Cost> | undefined;
  readonly predicting: Cost;
  readonly bytes: number;
  /** Accuracy on USPS, zero-shot, where the data are at hand. */
  readonly usps?: number;
}

/** The processors' time, summed over threads, changes far less beside other processes than the clock's. */
interface Cost {
  readonly seconds: number;
  readonly processorSeconds: number;
}

/** What scikit-learn's side answers of a method. */
interface Answer extends Timing {
  readonly training: Cost;
  readonly predicting: Cost;
  readonly right: number;
  readonly bytes: number;
  readonly uspsRight?: number;
}

async function measure(limit: number, count: number, threads: number): Promise<Report> {
  const [train, test, usps] = [
    await loadMnist({ split: "train" }),
    await loadMnist({ split: "test" }),
    await loadUsps(),
  ];
  const n = Math.min(count, test.count);
  const before = processorTime();
  const own = process.cpuUsage();
  const classic = await measureClassics([train, test, usps], [limit, n], threads);
  const rows = [...classic.rows];
  for (const name of await shippedModels()) {
    const model = await loadModel(ort, name);
    if (model.kind === "image") rows.push(await measureModel(name, model, test, n, usps));
  }
  const { user, system } = process.cpuUsage(own);
  const seconds = (user + system) / 1e6 + classic.processorSeconds;
  const load = otherLoad(before, processorTime(), seconds);
  return {
    json: { benchmark: "classics", processor: processor(), limit, test: n, threads, rows, otherLoad: load },
    table: [
      ["method", "by", "trained on", "accuracy", "95 %", "train, s", "predict, s", "size kB", "USPS"],
      ...rows.map((row) => [
        row.name,
        row.by,
        row.trainedOn.toLocaleString("en"),
        percent(row.accuracy),
        row.interval.map(percent).join(" to "),
        cost(row.training),
        cost(row.predicting),
        Math.round(row.bytes / 1024).toLocaleString("en"),
        row.usps === undefined ? "-" : percent(row.usps),
      ]),
    ],
    notes: [
      `${n.toLocaleString("en")} images of MNIST's test set are predicted. In brackets seconds of the processors; digit models' training seconds are their cards'.`,
      ...(usps === undefined
        ? ["USPS is not at hand (NUMERA_DATA names the folder of digits/usps-train-*)."]
        : [`USPS: ${usps.count.toLocaleString("en")} images of envelopes, which no model was trained on.`]),
      ...loadNotes(load),
    ],
  };
}

/** Both methods by scikit-learn, which reads what it needs from files that are gone afterwards. */
async function measureClassics(
  [train, test, usps]: readonly [Dataset, Dataset, Dataset | undefined],
  [limit, n]: readonly [number, number],
  threads: number,
): Promise<{ readonly rows: readonly Row[]; readonly processorSeconds: number }> {
  const python = findPython(SKLEARN);
  const folder = await mkdtemp(join(tmpdir(), "numera-bench-"));
  const worker = fileURLToPath(new URL("sklearn-worker.py", import.meta.url));
  const files: string[] = [];
  const rows: Row[] = [];
  let processorSeconds = 0;
  let scikit: Contender | undefined;
  try {
    for (const [name, set] of Object.entries({ train, test, usps })) {
      files.push(join(folder, `${name}-images`), join(folder, `${name}-labels`));
      await writeFile(
        files.at(-2)!,
        set ? Uint8Array.from(mnistForm(set), (ink) => Math.round(ink * 255)) : "",
      );
      await writeFile(files.at(-1)!, set?.labels ?? "");
    }
    const { contender, introduction } = await Contender.start(SKLEARN.name, python, [
      worker,
      ...files,
      String(threads),
    ]);
    scikit = contender;
    for (const [method, name] of METHODS.entries()) {
      process.stderr.write(`${name} …\n`);
      const answer = (await contender.go(method, limit, n)) as Answer;
      processorSeconds += answer.processorSeconds;
      rows.push({
        name,
        by: introduction.engine!,
        trainedOn: Math.min(limit, train.count),
        n,
        accuracy: answer.right / n,
        interval: wilsonInterval(answer.right, n),
        training: answer.training,
        predicting: answer.predicting,
        bytes: answer.bytes,
        ...(usps && { usps: answer.uspsRight! / usps.count }),
      });
    }
  } finally {
    scikit?.stop();
    await rm(folder, { recursive: true });
  }
  return { rows, processorSeconds };
}

async function measureModel(
  name: string,
  model: CharacterClassifier,
  test: Dataset,
  n: number,
  usps: Dataset | undefined,
): Promise<Row> {
  const first = {
    ...test,
    images: test.images.subarray(0, n * 784),
    labels: test.labels.subarray(0, n),
    count: n,
  };
  const path = await modelPath(name);
  const cardPath = path.replace(/\.onnx$/, ".json");
  const card = parseContract(cardContract, await readFile(cardPath, "utf8"), cardPath);
  const [readings, predicting] = await timed(() => readDigits(model, first));
  const { accuracy, accuracyInterval } = scoreDigits(model, first, readings);
  const seed = card.seeds?.find((training) => training.seed === card.shipped?.seed);
  return {
    name,
    by: "Numera",
    trainedOn: 55_000,
    n,
    accuracy,
    interval: accuracyInterval,
    training: seed && { seconds: seed.seconds },
    predicting,
    bytes: (await readFile(path)).length,
    ...(usps && { usps: (await evaluateDigits(model, usps)).accuracy }),
  };
}

async function timed<T>(work: () => Promise<T>): Promise<[T, Cost]> {
  const start = performance.now();
  const own = process.cpuUsage();
  const result = await work();
  const { user, system } = process.cpuUsage(own);
  return [result, { seconds: (performance.now() - start) / 1000, processorSeconds: (user + system) / 1e6 }];
}

/** Seconds, and those of the processors. */
function cost({ seconds, processorSeconds }: Partial<Cost> = {}): string {
  const text = (value: number | undefined) => value?.toFixed(value < 10 ? 2 : 0) ?? "-";
  return `${text(seconds)} (${text(processorSeconds)})`;
}

function percent(share: number): string {
  return `${(share * 100).toFixed(2)} %`;
}
