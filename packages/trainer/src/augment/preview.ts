import type { AugmentationSettings } from "@numera/contract";
import { Graph, type OnnxRuntime, Session } from "@numera/graph";
import { Random } from "@numera/random";
import type { Raster } from "@numera/vision";
import type { Dataset } from "../data/dataset.ts";
import { createAugmentation } from "./augmentation.ts";

export interface PreviewOptions {
  readonly settings: AugmentationSettings;
  readonly seed: number;
  /** Images of the data set to show, one a row. */
  readonly rows: number;
  /** Augmented variants of each, after the original. */
  readonly variants: number;
}

/**
 * What the training sees: for each of `rows` images drawn by the seed, the original and `variants` augmented ones, row
 * by row, black on white as people write.
 */
export async function previewAugmentation(
  runtime: OnnxRuntime,
  dataset: Dataset,
  options: PreviewOptions,
): Promise<Raster[]> {
  const { settings, seed, rows, variants } = options;
  const { height, width, images, count } = dataset;
  const random = new Random(seed);
  const augmentation = createAugmentation(settings, height, width);
  const graph = new Graph();
  const input = graph.input("image", [variants, 1, height, width]);
  const coefficients = graph.input("coefficients", augmentation.coefficientShape(variants));
  graph.output(augmentation.apply(graph, input, coefficients), "augmented");
  const session = await Session.create(runtime, graph);
  const size = height * width;
  const raster = (ink: ArrayLike<number>): Raster => {
    return { width, height, channels: 1, data: Uint8Array.from(ink, (value) => 255 - Math.round(value)) };
  };
  const pictures: Raster[] = [];
  for (let row = 0; row < rows; row++) {
    const index = random.at("preview", row).integer(count);
    const original = images.subarray(index * size, (index + 1) * size);
    const repeated = new Float32Array(variants * size);
    for (let n = 0; n < variants; n++) repeated.set(original, n * size);
    const { augmented } = await session.run({
      image: { data: repeated, shape: [variants, 1, height, width] },
      coefficients: {
        data: augmentation.draw(variants, random.at("augment", row)),
        shape: augmentation.coefficientShape(variants),
      },
    });
    const warped = augmented!.data as Float32Array;
    pictures.push(raster(original));
    for (let n = 0; n < variants; n++) pictures.push(raster(warped.subarray(n * size, (n + 1) * size)));
  }
  await session.release();
  return pictures;
}
