import type { CharacterClassifier } from "@numera/reader";

const BATCH = 256;
const PIXELS = 28 * 28;

/**
 * Class probabilities `[N, classes]` of any number of images, 256 at a time.
 * @param images `[N, 1, 28, 28]`, ink 1 and paper 0
 */
export async function classifyAll(model: CharacterClassifier, images: Float32Array): Promise<Float32Array> {
  const [count, classes] = [images.length / PIXELS, model.classes.length];
  const probabilities = new Float32Array(count * classes);
  for (let from = 0; from < count; from += BATCH) {
    const to = Math.min(count, from + BATCH);
    const batch = await model.classify(images.subarray(from * PIXELS, to * PIXELS), to - from);
    probabilities.set(batch, from * classes);
  }
  return probabilities;
}
