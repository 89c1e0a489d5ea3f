import { GraphError, type OnnxRuntime, quantizeModel, readModelMetadata } from "@numera/graph";
import { ReaderError } from "../readerError.ts";
import type { LineRecognizer } from "./lineRecognizer.ts";
import { sha256 } from "./sha256.ts";

/** Whether an ONNX file says of itself that it reads lines: its metadata have an alphabet. */
export function isLineModel(bytes: Uint8Array): boolean {
  try {
    return readModelMetadata(bytes).alphabet !== undefined;
  } catch {
    return false;
  }
}

/**
 * One thread, as for single digits. Of itself ONNX Runtime would move the step to bytes before the max pooling ahead of it, whose
 * bytes it pools ten times as slowly as floats: a fifth of the network's time.
 */
const sessionOptions = { intraOpNumThreads: 1, extra: { session: { disable_quant_qdq: "1" } } };

export interface LineRecognizerOptions {
  /**
   * `fastest`: convolutions multiply 8-bit integers where the file's metadata tell the ranges of its values (`ranges`).
   * `float32`: the network as it was trained, for comparing. Default `fastest`.
   */
  readonly precision?: "fastest" | "float32";
}

/**
 * Makes a line recognizer of an ONNX file that takes `line` `[1, 1, height, W]`, gives `logProbabilities`
 * `[1, frames, classes]`, and has the metadata `name`, `alphabet` and `preprocessing` (JSON: height, margin, stride,
 * multiple), as
 * `exportLineModel` of Numera's trainer writes it.
 *
 * @param ort onnxruntime-node or onnxruntime-web
 * @throws ReaderError when the model is not one of lines, or its ranges are malformed
 */
export async function loadLineRecognizer(
  ort: OnnxRuntime,
  bytes: Uint8Array,
  { precision = "fastest" }: LineRecognizerOptions = {},
): Promise<LineRecognizer> {
  const { name = "", alphabet = "", preprocessing = "{}" } = readModelMetadata(bytes);
  const { height, margin, stride, multiple = stride } = JSON.parse(preprocessing) as Record<string, number>;
  if (!height || !stride || !multiple || margin === undefined || alphabet === "") {
    throw new ReaderError(
      "invalid-model",
      `the line model "${name}" does not say its alphabet, height, margin, stride and multiple`,
    );
  }
  const network = precision === "fastest" ? quantized(name, bytes) : bytes;
  const session = await ort.InferenceSession.create(network, sessionOptions);
  return {
    id: name,
    kind: "line",
    sha256: sha256(bytes),
    alphabet: [...alphabet],
    height,
    margin,
    stride,
    async recognize(line) {
      // Whole columns of the network's last layer: frames come by these.
      const width = Math.ceil((line.width + 2 * margin) / multiple) * multiple;
      const pixels = new Float32Array(height * width);
      for (let y = 0; y < height; y++) {
        pixels.set(line.ink.subarray(y * line.width, (y + 1) * line.width), y * width + margin);
      }
      const { logProbabilities } = await session.run({
        line: new ort.Tensor("float32", pixels, [1, 1, height, width]),
      });
      return logProbabilities!.data as Float32Array;
    },
  };
}

function quantized(name: string, bytes: Uint8Array): Uint8Array {
  try {
    return quantizeModel(bytes);
  } catch (cause) {
    if (!(cause instanceof GraphError)) throw cause;
    throw new ReaderError("invalid-model", `the line model "${name}": ${cause.message}`, { cause });
  }
}
