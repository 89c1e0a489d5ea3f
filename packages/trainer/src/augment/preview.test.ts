import ort from "onnxruntime-node";
import { expect, test } from "vitest";
import { type Dataset, DIGIT_CLASSES } from "../data/dataset.ts";
import { previewAugmentation } from "./preview.ts";

const images = Uint8Array.from({ length: 3 * 144 }, (_, i) => (i % 144 === 65 ? 255 : 0));
const dataset: Dataset = {
  name: "dots",
  images,
  labels: Uint8Array.of(0, 1, 2),
  count: 3,
  height: 12,
  width: 12,
  classes: DIGIT_CLASSES,
  sha256: {},
};

test("each row starts with the original, black on white, and goes on with other variants of it", async () => {
  const pictures = await previewAugmentation(ort, dataset, {
    settings: { shift: 3 },
    seed: 1,
    rows: 2,
    variants: 3,
  });
  expect(pictures).toHaveLength(8);
  const original = Uint8Array.from({ length: 144 }, (_, i) => (i === 65 ? 0 : 255));
  for (const first of [0, 4]) {
    expect(pictures[first]!.data).toEqual(original);
    const row = pictures.slice(first, first + 4).map(({ data }) => data.join());
    expect(new Set(row).size).toBe(4);
  }
});

test("the same seed shows the same sheet", async () => {
  const options = { settings: { rotation: 20, elastic: 1 }, seed: 5, rows: 1, variants: 2 };
  expect(await previewAugmentation(ort, dataset, options)).toEqual(
    await previewAugmentation(ort, dataset, options),
  );
});
