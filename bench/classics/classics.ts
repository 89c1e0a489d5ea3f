/**
 * Classic classifiers of libraries beside the digit models that ship: accuracy on MNIST's test images, seconds to train and
 * to predict, size; and each digit model on USPS, which none of them has seen.
 *
 * Each method is trained once on the first `limit` training images and predicts the first `test` test images, one after the
 * other, in this process and on one thread, as the libraries do. The digit models are not trained here: their seconds are
 * those of their card's seed, and they predict by one thread of ONNX Runtime, 256 images at a time.
 *
 * With all training images (`--limit 60000`) the support vector machine trains for minutes, and k-nearest neighbours needs
 * minutes for every thousand test images: a k-d tree of 784 dimensions visits nearly every image that it holds.
 */
import { readFile } from "node:fs/promises";
import type { DigitClassifier } from "@numera/reader";
import { loadModel, modelPath, shippedModels } from "@numera/reader/node";
import { accuracy, argmax, type Dataset, mnistForm, wilsonInterval } from "@numera/trainer";
import { loadMnist, loadUsps } from "@numera/trainer/node";
import type { Benchmark, Report } from "../benchmark.ts";
import { loadNotes, otherLoad, processor, processorTime } from "../measure/machine.ts";
import type { Classic, Rows } from "./methods/classic.ts";
import { nearestNeighbours } from "./methods/nearestNeighbours.ts";
import { supportVectors } from "./methods/supportVectors.ts";

export const classics: Benchmark = {
  name: "classics",
  summary: "k-nearest neighbours and a support vector machine beside the digit models that ship",
  options: {
    limit: { default: 5000, meaning: "training images of the classic methods" },
    test: { default: 1000, meaning: "test images" },
  },
  run: ({ limit, test }) => measure(limit!, test!),
};

interface Row {
  readonly name: string;
  readonly by: string;
  readonly trainedOn: number;
  readonly n: number;
  readonly accuracy: number;
  readonly interval: readonly [number, number];
  readonly trainSeconds: number | undefined;
  readonly predictSeconds: number;
  readonly bytes: number;
  /** Accuracy on USPS, zero-shot; of digit models only, where the data are at hand. */
  readonly usps?: number;
}

async function measure(limit: number, count: number): Promise<Report> {
  const before = processorTime();
  const own = process.cpuUsage();
  const [train, test] = [await loadMnist({ split: "train" }), await loadMnist({ split: "test" })];
  const n = Math.min(count, test.count);
  const rows: Row[] = [];
  for (const classic of [nearestNeighbours, supportVectors]) {
    process.stderr.write(`${classic.name} …\n`);
    rows.push(await measureClassic(classic, train, Math.min(limit, train.count), test, n));
  }
  const usps = await loadUsps();
  for (const name of await shippedModels()) {
    const model = await loadModel(name);
    if ("classes" in model) rows.push(await measureModel(name, model, test, n, usps));
  }
  const { user, system } = process.cpuUsage(own);
  const load = otherLoad(before, processorTime(), (user + system) / 1e6);
  return {
    json: { benchmark: "classics", processor: processor(), limit, test: n, rows, otherLoad: load },
    table: [
      ["method", "by", "trained on", "accuracy", "95 %", "train s", "predict s", "size kB", "USPS"],
      ...rows.map((row) => [
        row.name,
        row.by,
        row.trainedOn.toLocaleString("en"),
        percent(row.accuracy),
        row.interval.map(percent).join(" to "),
        row.trainSeconds?.toFixed(1) ?? "-",
        row.predictSeconds.toFixed(2),
        Math.round(row.bytes / 1024).toLocaleString("en"),
        row.usps === undefined ? "-" : percent(row.usps),
      ]),
    ],
    notes: [
      `${n.toLocaleString("en")} images of MNIST's test set are predicted; digit models' training seconds are their cards'.`,
      ...(usps === undefined
        ? ["USPS is not at hand (NUMERA_DATA names the folder of digits/usps-train-*)."]
        : [`USPS: ${usps.count.toLocaleString("en")} images of envelopes, which no model was trained on.`]),
      ...loadNotes(load),
    ],
  };
}

async function measureClassic(
  classic: Classic,
  train: Dataset,
  limit: number,
  test: Dataset,
  n: number,
): Promise<Row> {
  const [rows, labels] = [rowsOf(train, limit), [...train.labels.subarray(0, limit)]];
  const samples = rowsOf(test, n);
  const [trained, trainSeconds] = await timed(() => classic.train(rows, labels));
  const [predicted, predictSeconds] = await timed(async () => trained.predict(samples));
  trained.close();
  const right = predicted.filter((label, i) => label === test.labels[i]).length;
  return {
    name: classic.name,
    by: classic.library,
    trainedOn: limit,
    n,
    accuracy: right / n,
    interval: wilsonInterval(right, n),
    trainSeconds,
    predictSeconds,
    bytes: trained.bytes,
  };
}

async function measureModel(
  name: string,
  model: DigitClassifier,
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
  const card = JSON.parse(await readFile(path.replace(/\.onnx$/, ".json"), "utf8")) as {
    readonly shipped?: { readonly seed: number };
    readonly seeds?: readonly { readonly seed: number; readonly seconds: number }[];
  };
  const [share, predictSeconds] = await timed(() => accuracyOf(model, first));
  return {
    name,
    by: "Numera",
    trainedOn: 55_000,
    n,
    accuracy: share,
    interval: wilsonInterval(Math.round(share * n), n),
    trainSeconds: card.seeds?.find(({ seed }) => seed === card.shipped?.seed)?.seconds,
    predictSeconds,
    bytes: (await readFile(path)).length,
    ...(usps && { usps: await accuracyOf(model, usps) }),
  };
}

async function accuracyOf(model: DigitClassifier, dataset: Dataset): Promise<number> {
  const probabilities = await model.classify(mnistForm(dataset), dataset.count);
  return accuracy(argmax(probabilities, model.classes.length), dataset.labels);
}

function rowsOf({ images }: Dataset, count: number): Rows {
  return Array.from({ length: count }, (_, n) =>
    Array.from(images.subarray(n * 784, (n + 1) * 784), (value) => value / 255),
  );
}

async function timed<T>(work: () => Promise<T>): Promise<[T, number]> {
  const start = performance.now();
  return [await work(), (performance.now() - start) / 1000];
}

function percent(share: number): string {
  return `${(share * 100).toFixed(2)} %`;
}
