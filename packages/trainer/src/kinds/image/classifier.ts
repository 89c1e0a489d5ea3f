import { parseModelMetadata } from "@numera/contract";
import { type OnnxRuntime, readModelMetadata, Session } from "@numera/graph";
import { TrainerError } from "../../trainerError.ts";

/** Whatever names the class of an image; a reader's `CharacterClassifier` is one. */
export interface ImageClassifier {
  /** Class names by output index. */
  readonly classes: readonly string[];
  /** Class probabilities `[count, classes]`. @param images `[count, 1, 28, 28]`, ink 1 and paper 0 */
  classify(images: Float32Array, count: number): Promise<Float32Array>;
}

const BATCH = 256;
const PIXELS = 28 * 28;

/**
 * Class probabilities `[N, classes]` of any number of images, 256 at a time.
 * @param images `[N, 1, 28, 28]`, ink 1 and paper 0
 */
export async function classifyAll(model: ImageClassifier, images: Float32Array): Promise<Float32Array> {
  const [count, classes] = [images.length / PIXELS, model.classes.length];
  const probabilities = new Float32Array(count * classes);
  for (let from = 0; from < count; from += BATCH) {
    const to = Math.min(count, from + BATCH);
    const batch = await model.classify(images.subarray(from * PIXELS, to * PIXELS), to - from);
    probabilities.set(batch, from * classes);
  }
  return probabilities;
}

/** Runs an exported model on one thread for as long as `use` takes. @throws ContractError where the file is none of images */
export async function withClassifier<T>(
  runtime: OnnxRuntime,
  file: Uint8Array,
  use: (model: ImageClassifier) => Promise<T>,
): Promise<T> {
  const metadata = parseModelMetadata(readModelMetadata(file), "the model");
  if (metadata.kind !== "image")
    throw new TrainerError("foreign-network", `"${metadata.name}" is a model of lines, not of images`);
  const session = await Session.create(runtime, file, { intraOpNumThreads: 1 });
  try {
    return await use({
      classes: metadata.classes,
      async classify(data, count) {
        const { probabilities } = await session.run({ image: { data, shape: [count, 1, 28, 28] } });
        return probabilities!.data as Float32Array;
      },
    });
  } finally {
    await session.release();
  }
}
