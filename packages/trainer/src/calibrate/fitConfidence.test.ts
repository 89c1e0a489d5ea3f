import { Random } from "@numera/random";
import { expect, it } from "vitest";
import { confidenceError } from "../metrics/confidenceError.ts";
import { type AcceptedImage, crossValidate, crossValidateThresholds, thresholdsOf } from "./crossValidate.ts";
import {
  confidenceOf,
  type FoundLine,
  fitConfidence,
  type ImageKind,
  judgeImage,
  type ReadImage,
} from "./fitConfidence.ts";
import { sigmoid } from "./logisticRegression.ts";

function imageOf(...lines: readonly FoundLine[]): ReadImage {
  return { lines, right: lines.length === 1 && lines[0]!.right };
}

/**
 * Strings of one line whose reader is too sure: it says sigmoid(logit), and is right with sigmoid(logit / 2 - 0.5).
 * Where there is no number its logit is as high, but a second feature tells.
 */
function kind(name: string, numbers: boolean, count: number, seed: number): ImageKind {
  const random = new Random(seed);
  const images = Array.from({ length: count }, () => {
    const logit = 4 + 3 * random.normal();
    const odd = numbers ? random.normal() : 4 + random.normal();
    const right = numbers && random.uniform() < sigmoid(logit / 2 - 0.5);
    return imageOf({ features: [logit, odd], confidence: sigmoid(logit), right, vetoed: false });
  });
  return { name, numbers, images };
}

const kinds = [kind("a", true, 2000, 1), kind("b", true, 600, 2), kind("none", false, 600, 3)];
const signs = [1, -1] as const;

it("finds the probability that the strings were made by, and doubts ink like that of no number", () => {
  const model = fitConfidence(kinds, signs);
  for (const logit of [-1, 2, 5]) {
    expect(confidenceOf(model, [logit, 0])).toBeCloseTo(sigmoid(logit / 2 - 0.5), 1);
  }
  expect(confidenceOf(model, [5, 4])).toBeLessThan(0.6 * confidenceOf(model, [5, 0]));
});

it("makes the confidences of strings that it was not fitted to hold", () => {
  const [a] = crossValidate(kinds, signs, 4);
  expect(a).toHaveLength(2000);
  const before = kinds[0]!.images.map((image) => judgeImage(image, (line) => line.confidence));
  expect(confidenceError(before)).toBeGreaterThan(0.1);
  expect(confidenceError(a!)).toBeLessThan(0.035);
});

it("keeps the promised error on blocks that had no part in the threshold", () => {
  const [judged] = crossValidateThresholds(kinds, signs, 4, [0.1]);
  const accepted = [...judged![0]!, ...judged![1]!].filter((image) => image.accepted);
  const wrong = accepted.filter(({ right }) => !right).length;
  expect(accepted.length).toBeGreaterThan(600);
  expect(wrong / accepted.length).toBeLessThan(0.12);
  expect(judged![2]!.filter((image) => image.accepted).length).toBeLessThan(0.1 * 600);
  expect(judged![0]!.map(({ right }) => right)).toEqual(kinds[0]!.images.map(({ right }) => right));
});

it("promises nothing that so few strings cannot show", () => {
  const few = [kind("a", true, 50, 4), kind("none", false, 50, 5)];
  const rows = thresholdsOf(few, crossValidate(few, signs, 4));
  for (const row of rows) expect(Math.max(row.errorBound, row.falseAcceptBound)).toBeGreaterThan(0.01);
});

it("promises of a fine-tuned model for what it was fine-tuned on, however badly it reads the rest", () => {
  const own = { ...kind("own", true, 600, 11), folds: Array.from({ length: 600 }, (_, i) => i % 4) };
  const bad = kind("composed", true, 600, 12);
  const worse = {
    ...bad,
    images: bad.images.map(({ lines: [line] }, i) => imageOf({ ...line!, right: line!.right && i % 3 > 0 })),
  };
  const all = [own, worse, kind("none", false, 600, 13)];
  const judged = crossValidate(all, signs, 4);
  const least = (rows: readonly { readonly errorBound: number }[]) =>
    Math.min(...rows.map((row) => row.errorBound));
  expect(least(thresholdsOf(all, judged))).toBeLessThan(0.05);
  const withoutFolds = all.map(({ name, numbers, images }) => ({ name, numbers, images }));
  expect(least(thresholdsOf(withoutFolds, judged))).toBeGreaterThan(0.2);
});

it("takes an image's confidence for the product of its lines', and accepts no line that is vetoed", () => {
  const line = (confidence: number, right: boolean, vetoed = false) => ({
    features: [],
    confidence,
    right,
    vetoed,
  });
  const own = ({ confidence }: { readonly confidence: number }) => confidence;
  expect(judgeImage(imageOf(), own)).toEqual({ confidence: 0, right: false, lines: [] });
  expect(judgeImage(imageOf(line(0.8, true)), own)).toMatchObject({ confidence: 0.8, right: true });
  const two = judgeImage(imageOf(line(0.8, true), line(0.5, false, true)), own);
  expect(two).toMatchObject({ confidence: 0.4, right: false });
  // A vetoed line is never accepted.
  expect(two.lines).toEqual([
    { confidence: 0.8, right: true },
    { confidence: 0, right: false },
  ]);
});

it("takes folds for blocks, in whichever order their images come", () => {
  const sorted = {
    ...kind("a", true, 240, 6),
    folds: Array.from({ length: 240 }, (_, i) => Math.floor(i / 60)),
  };
  const others = [kind("b", true, 240, 7), kind("none", false, 120, 8)];
  // Image i of fold i % 4, as if the fold's images had come one after another.
  const order = Array.from({ length: 240 }, (_, i) => 60 * (i % 4) + Math.floor(i / 4));
  const shuffled = {
    ...sorted,
    images: order.map((i) => sorted.images[i]!),
    folds: order.map((i) => Math.floor(i / 60)),
  };
  const [[inOrder]] = crossValidateThresholds([sorted, ...others], signs, 4, [0.2]) as [AcceptedImage[][]];
  const [[byFold]] = crossValidateThresholds([shuffled, ...others], signs, 4, [0.2]) as [AcceptedImage[][]];
  expect(inOrder!.filter(({ accepted }) => accepted).length).toBeGreaterThan(20);
  const rounded = ({ confidence }: { readonly confidence: number }) => confidence.toFixed(6);
  expect(byFold!.map(rounded)).toEqual(order.map((i) => rounded(inOrder![i]!)));
  expect(byFold!.map(({ accepted }) => accepted)).toEqual(order.map((i) => inOrder![i]!.accepted));
});

it("accepts the images of a fold whatever is right among them", () => {
  const folds = Array.from({ length: 240 }, (_, i) => i % 3);
  const [made, none] = [kind("a", true, 240, 9), kind("none", false, 120, 10)];
  const turned = made.images.map(({ lines: [line] }, i) =>
    imageOf({ ...line!, right: folds[i] === 1 ? !line!.right : line!.right }),
  );
  const accepted = (images: ImageKind["images"]) =>
    crossValidateThresholds([{ ...made, images, folds }, none], signs, 3, [0.2])[0]![0]!.map(
      (image) => image.accepted,
    );
  const [before, after] = [accepted(made.images), accepted(turned)];
  const ofFold = (flags: readonly boolean[], fold: number) => flags.filter((_, i) => folds[i] === fold);
  expect(ofFold(before, 1)).toContain(true);
  expect(ofFold(after, 1)).toEqual(ofFold(before, 1));
  expect(ofFold(after, 0)).not.toEqual(ofFold(before, 0));
});

it("lets kinds that are too small to promise anything promise together", () => {
  const images = Array.from({ length: 40 }, () => {
    const line = { confidence: 0.9, right: true };
    return { ...line, lines: [line] };
  });
  const least = (promises: readonly (string | false | undefined)[]) => {
    const kinds = promises.map((own, i) => ({
      name: String(i),
      numbers: true,
      ...(own !== undefined && { promises: own }),
    }));
    return thresholdsOf(
      kinds,
      kinds.map(() => images),
    ).map(({ errorBound }) => errorBound);
  };
  expect(least([undefined, undefined, undefined])).toEqual([1 / 41]);
  expect(least(["fields", "fields", undefined])).toEqual([1 / 41]);
  expect(least(["fields", "fields", "fields"])).toEqual([1 / 121]);
  expect(least(["fields", "fields", false])).toEqual([1 / 81]);
});
