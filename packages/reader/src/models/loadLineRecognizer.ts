import { alphabetOf } from "@numera/decoder";
import { GraphError, type OnnxRuntime, quantizeModel } from "@numera/graph";
import { ReaderError } from "../readerError.ts";
import { describeModelOf } from "./describeModel.ts";
import type { LineRecognizer } from "./lineRecognizer.ts";
import { sha256 } from "./sha256.ts";

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
  const { name, alphabet, preprocessing } = describeModelOf("line", bytes);
  const { height, margin, stride, multiple = stride } = preprocessing;
  const network = precision === "fastest" ? quantized(name, bytes) : bytes;
  const session = await ort.InferenceSession.create(network, sessionOptions);
  return {
    id: name,
    kind: "line",
    sha256: sha256(bytes),
    alphabet: alphabetOf(alphabet).characters,
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
    const code = cause.code === "invalid-ranges" ? "invalid-ranges" : "invalid-model";
    throw new ReaderError(code, `the line model "${name}": ${cause.message}`, { cause });
  }
}
