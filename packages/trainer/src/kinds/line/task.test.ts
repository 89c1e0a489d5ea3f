import ort from "onnxruntime-node";
import { describe, expect, test } from "vitest";
import { Fit } from "../../fit/fit.ts";
import { type LineModel, lineNet } from "../../models/lineNet.ts";
import type { StringSample, StringSource } from "../../strings/index.ts";
import { numberAlphabet } from "./alphabets.ts";
import { createLineTask } from "./task.ts";

/** String number `index`: one to three bars, tall for a 1 and short for a 7. */
function bars(index: number): StringSample {
  const text = Array.from({ length: 1 + (index % 3) }, (_, i) => ((index >> i) & 1 ? "1" : "7")).join("");
  const width = 20 + text.length * 16;
  const data = new Uint8Array(width * 40).fill(240);
  [...text].forEach((character, i) => {
    for (let y = character === "1" ? 4 : 22; y < 36; y++)
      data.fill(20, y * width + 10 + i * 16, y * width + 14 + i * 16);
  });
  return { image: { width, height: 40, channels: 1, data }, text, digits: text, boxes: [], writer: 0 };
}

const strings: StringSource = async (first, count) =>
  Array.from({ length: count }, (_, i) => bars(first + i));
const recipe = { batchSize: 8, optimizer: "adam", weightDecay: 0 } as const;
const sessionOptions = { intraOpNumThreads: 1 };

function task(model: LineModel = lineNet) {
  const validation = Array.from({ length: 6 }, (_, i) => bars(1000 + i));
  return createLineTask({
    model,
    recipe,
    alphabet: numberAlphabet,
    stepsPerEpoch: 30,
    strings,
    validation,
    seed: 1,
    runtime: ort,
    sessionOptions,
  });
}

describe("the line task", () => {
  test("gives each step the same batch whenever it is asked for, lines of like width together", async () => {
    const [first, second] = [task(), task()];
    await second.batch(11);
    expect(await first.batch(3)).toEqual(await second.batch(3));
    const batches = await Promise.all(Array.from({ length: 8 }, (_, step) => task().batch(step)));
    expect(new Set(batches.map(({ program }) => program))).toEqual(new Set([0, 1]));
    const labels = batches.flatMap(({ values }) => [...values.labelLengths!.data].map(Number));
    expect(labels).toHaveLength(64);
  });

  test("is learned: the lines held out are spelled after two epochs", async () => {
    const plan = { epochs: 2, learningRate: 3e-3, schedule: "constant", patience: 0 } as const;
    const fit = await Fit.create({ runtime: ort, task: task(), plan, seed: 1, sessionOptions });
    for await (const _ of fit.events());
    const [before, after] = fit.history;
    expect(after!.validationLoss).toBeLessThan(before!.validationLoss);
    expect(after!.validationAccuracy).toBeGreaterThan(0.8);
    expect(after!.trainAccuracy).toBeUndefined();
    await fit.release();
  });

  test("refuses a line that is wider than any that it trains on", async () => {
    const wide: StringSource = async (_, count) => {
      const image = { width: 500, height: 40, channels: 1 as const, data: new Uint8Array(20_000).fill(255) };
      return new Array(count).fill({ ...bars(0), image });
    };
    const options = {
      model: lineNet,
      recipe,
      alphabet: numberAlphabet,
      stepsPerEpoch: 1,
      validation: [],
      seed: 1,
      runtime: ort,
    };
    await expect(createLineTask({ ...options, strings: wide }).batch(0)).rejects.toThrow(
      "a line is 508 pixels wide; at most 408",
    );
  });
});
