import { readFile } from "node:fs/promises";
import { type Dataset, DIGIT_CLASSES } from "@numera/trainer";
import type { Raster } from "@numera/vision";
import * as ort from "onnxruntime-node";
import { expect, it } from "vitest";
import { type LabeledImage, LEAST_LINES } from "./adaptation.ts";
import { type AdaptModelOptions, adaptModel } from "./adaptModel.ts";
import { rehearsalStrings } from "./rehearsalStrings.ts";

const line = new URL("../../../../models/line.onnx", import.meta.url);

/** Bars, as many as there are digits: what they say does not matter here. */
function barImage(digits: number): Raster {
  const [width, height] = [30 + 24 * digits, 60];
  const data = new Uint8Array(width * height).fill(250);
  for (let i = 0; i < digits; i++) {
    for (let y = 12; y < 48; y++) data.fill(20, y * width + 20 + 24 * i, y * width + 24 + 24 * i);
  }
  return { width, height, channels: 1, data };
}

const digits: Dataset = {
  name: "blocks",
  images: Uint8Array.from({ length: 10 * 784 }, (_, i) =>
    i % 28 > 10 && i % 28 < 13 + (Math.floor(i / 784) % 5) && i % 784 > 112 && i % 784 < 672 ? 255 : 0,
  ),
  labels: Uint8Array.from({ length: 10 }, (_, i) => i),
  count: 10,
  height: 28,
  width: 28,
  classes: DIGIT_CLASSES,
  sha256: {},
};

const images = (labels: readonly string[]): LabeledImage[] =>
  labels.map((label) => ({ raster: barImage(label.length), label }));

async function adapt(labels: readonly string[], more: Partial<AdaptModelOptions> = {}) {
  return adaptModel({
    runtime: ort,
    model: new Uint8Array(await readFile(line)),
    name: "mine",
    by: "a test",
    lines: images(labels),
    others: images(["111"]),
    rehearsal: rehearsalStrings(digits),
    onProgress: () => {},
    ...more,
  });
}

it("learns nothing from fewer lines than teach anything, those without digits not counted", async () => {
  const lines = ["11", "1-1", "no digit", "111", "1".repeat(21)];
  await expect(adapt(lines)).rejects.toMatchObject({
    code: "too-few-lines",
    message: `3 lines with digits are too few to learn from; check at least ${LEAST_LINES}`,
  });
});

it("adapts the network, tells of each step, and counts what both read on lines held out and on others", async () => {
  const steps: number[] = [];
  const onProgress = ({ step }: { readonly step: number }) => steps.push(step);
  const labels = ["11", "111", "1111", "11", "111", "1111", "11", "111"];
  const { model, own, heldOut, others } = await adapt(labels, { onProgress });
  expect(steps).toEqual(Array.from({ length: 60 }, (_, i) => i + 1));
  expect(heldOut).toBe(true);
  expect([own.lines, others.lines]).toEqual([2, 1]);
  expect(own.after).toBeGreaterThanOrEqual(own.before);
  expect(model).not.toEqual(new Uint8Array(await readFile(line)));
}, 400_000);
