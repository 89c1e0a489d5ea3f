import type { Dataset } from "../../data/dataset.ts";
import { TrainerError } from "../../trainerError.ts";
import { GlyphBank, MEASURES } from "./glyphBank.ts";
import { measureGlyph } from "./glyphMeasures.ts";
import { FIELD_AREA, FieldMaker } from "./signedDistanceField.ts";
import { styleGroups } from "./styleGroups.ts";

const IMAGE_AREA = 28 * 28;
/** About 300 glyphs of MNIST train a group, so that each group has every digit many times over. */
const GROUPS = { slants: 20, widths: 10 };

/**
 * The bank of a data set's images.
 *
 * @param writers `[count]`, who wrote each image; without it, glyphs of similar slant and stroke width count as one
 *   writer's
 * @param onProgress told after each glyph; MNIST's training set takes about 15 seconds
 * @throws where the images are not 28x28, the writers are not as many as the images, or an image holds no ink
 */
export function buildGlyphBank(
  dataset: Dataset,
  writers?: Int32Array,
  onProgress?: (made: number, count: number) => void,
): GlyphBank {
  const { name, count, width, height, images, labels } = dataset;
  if (width !== 28 || height !== 28) {
    throw new TrainerError(
      "invalid-dataset",
      `glyph bank of ${name}: images must be 28 x 28 pixels, these are ${width} x ${height}`,
    );
  }
  if (writers !== undefined && writers.length !== count) {
    throw new TrainerError(
      "invalid-dataset",
      `glyph bank of ${name}: ${count} images, but writers of ${writers.length}`,
    );
  }
  // Shared memory, so that worker threads read one bank; a page that is not cross-origin isolated has none.
  const memory = typeof SharedArrayBuffer === "undefined" ? ArrayBuffer : SharedArrayBuffer;
  const fields = new Uint8Array(new memory(count * FIELD_AREA));
  const measures = new Float32Array(new memory(count * MEASURES * 4));
  const maker = new FieldMaker();
  for (let i = 0; i < count; i++) {
    const field = fields.subarray(i * FIELD_AREA, (i + 1) * FIELD_AREA);
    maker.make(images.subarray(i * IMAGE_AREA, (i + 1) * IMAGE_AREA), field);
    const measured = measureGlyph(field);
    if (measured === undefined)
      throw new TrainerError("invalid-dataset", `glyph bank of ${name}: image ${i} holds no ink`);
    const { halfWidth, left, top, right, bottom, slant } = measured;
    measures.set([halfWidth, left, top, right, bottom, slant], i * MEASURES);
    onProgress?.(i + 1, count);
  }
  const column = (k: number) => Float32Array.from({ length: count }, (_, i) => measures[i * MEASURES + k]!);
  const ids = writers ?? styleGroups(column(5), column(0), GROUPS);
  const sharedLabels = new Uint8Array(new memory(count));
  sharedLabels.set(labels);
  const sharedWriters = new Int32Array(new memory(count * 4));
  sharedWriters.set(ids);
  return new GlyphBank({ fields, labels: sharedLabels, writers: sharedWriters, measures });
}
