import type { OnnxRuntime, SessionOptions } from "@numera/graph";
import { digitSide } from "@numera/vision";
import type { InferenceSession } from "onnxruntime-common";
import { ReaderError } from "../readerError.ts";
import type { CharacterClassifier } from "./characterClassifier.ts";
import { describeModelOf } from "./describeModel.ts";
import { sha256 } from "./sha256.ts";

/** A run takes at most so many digits; a page of thousands goes in several runs and bounded memory. */
const mostDigitsPerRun = 256;

/**
 * An image's digits are a run of a millisecond: more threads than one would wait for each other longer than
 * they compute. Reading several images side by side is what uses the cores.
 */
const oneThread = { intraOpNumThreads: 1 };

/**
 * Makes a classifier of an ONNX file. It must take `image` `[N, 1, 28, 28]` (float32, ink 1 and paper 0), give
 * `probabilities` `[N, classes]`, and hold the metadata `name`, `classes` (a JSON array of strings) and
 * `preprocessing` (JSON), as models exported by Numera's trainer do.
 *
 * @param ort onnxruntime-node or onnxruntime-web
 * @param sessionOptions one thread of the CPU by default
 * @throws ReaderError when the bytes are not ONNX, or the model is not one of digits
 */
export async function loadClassifier(
  ort: OnnxRuntime,
  bytes: Uint8Array,
  sessionOptions: SessionOptions = oneThread,
): Promise<CharacterClassifier> {
  const { name, classes } = describeModelOf("image", bytes);
  let session: InferenceSession;
  try {
    session = await ort.InferenceSession.create(bytes, sessionOptions);
  } catch (cause) {
    throw new ReaderError("invalid-model", `the model "${name}" cannot be run: ${messageOf(cause)}`, {
      cause,
    });
  }
  if (!session.inputNames.includes("image") || !session.outputNames.includes("probabilities")) {
    throw new ReaderError(
      "invalid-model",
      `the model "${name}" maps ${session.inputNames.join(", ")} to ${session.outputNames.join(", ")}; ` +
        `a digit classifier maps "image" to "probabilities"`,
    );
  }
  const pixels = digitSide * digitSide;
  return {
    id: name,
    kind: "image",
    sha256: sha256(bytes),
    classes,
    async classify(images, count) {
      const probabilities = new Float32Array(count * classes.length);
      for (let start = 0; start < count; start += mostDigitsPerRun) {
        const size = Math.min(mostDigitsPerRun, count - start);
        const input = new ort.Tensor("float32", images.subarray(start * pixels, (start + size) * pixels), [
          size,
          1,
          digitSide,
          digitSide,
        ]);
        const output = (await session.run({ image: input })).probabilities!;
        if (output.type !== "float32" || output.size !== size * classes.length) {
          throw new ReaderError(
            "invalid-model",
            `the model "${name}" gave ${output.type} [${output.dims.join(", ")}] for ${size} digits and ` +
              `${classes.length} classes; float32 [${size}, ${classes.length}] was expected`,
          );
        }
        probabilities.set(output.data as Float32Array, start * classes.length);
      }
      return probabilities;
    },
  };
}

function messageOf(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause);
}
