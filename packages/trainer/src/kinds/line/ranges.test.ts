import { quantizeModel, readModelMetadata, readRanges, Session } from "@numera/graph";
import ort from "onnxruntime-node";
import { expect, test } from "vitest";
import { anyLineWeights } from "../../finetune/testing/anyLineWeights.ts";
import { lineNet } from "../../models/lineNet.ts";
import { blockDigitBank } from "../../strings/testing/blockDigits.ts";
import { numberAlphabet } from "./alphabets.ts";
import { exportLineModel } from "./exportModel.ts";
import { rangeStrings, withLineRanges } from "./ranges.ts";
import { synthesisOf } from "./synthesisOf.ts";

const model = exportLineModel(lineNet, anyLineWeights(), {
  name: "line",
  alphabet: numberAlphabet,
  recipe: {},
  data: {},
});
const strings = synthesisOf(numberAlphabet, { bank: blockDigitBank(2, 1) });

test("a line network gets the ranges around its 3 x 3 convolutions, always the same, and keeps its other metadata", async () => {
  const ranged = await withLineRanges(ort, model, strings);
  expect([...readRanges(ranged)!.values()]).toHaveLength(6);
  const { ranges: _, ...others } = readModelMetadata(ranged);
  expect(others).toEqual(readModelMetadata(model));
  expect(await withLineRanges(ort, ranged, strings)).toEqual(ranged);
});

test("in 8 bits it says nearly what it says in floats, of strings that the ranges were not measured on", async () => {
  const ranged = await withLineRanges(ort, model, strings);
  const sessions = [
    await Session.create(ort, ranged),
    await Session.create(ort, quantizeModel(ranged)),
  ] as const;
  let [sum, count] = [0, 0];
  for (const example of rangeStrings(strings, 500, 503)) {
    const [floats, bytes] = await Promise.all(
      sessions.map(async (session) => (await session.run(example)).logProbabilities!.data as Float32Array),
    );
    expect(bytes).not.toEqual(floats);
    floats!.forEach((value, i) => {
      sum += Math.abs(Math.exp(value) - Math.exp(bytes![i]!));
    });
    count += floats!.length;
  }
  for (const session of sessions) await session.release();
  expect(sum / count).toBeLessThan(2e-3);
});
