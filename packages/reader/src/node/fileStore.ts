import type { OnnxRuntime } from "@numera/graph";
import { type FileRefusedError, readTextFile } from "@numera/vision/node/files";
import type { CharacterClassifier } from "../models/characterClassifier.ts";
import { wrongKind } from "../models/describeModel.ts";
import type { LineRecognizer } from "../models/lineRecognizer.ts";
import type { LineRecognizerOptions } from "../models/loadLineRecognizer.ts";
import { type Model, openModel } from "../models/model.ts";
import type { ModelStore } from "../open.ts";
import { ReaderError } from "../readerError.ts";
import { calibrationPath, modelBytes } from "./modelFiles.ts";

/**
 * The models that ship, by their names, and any other by the path of its file; calibrations beside them; other files relative
 * to the working directory.
 *
 * @param ort onnxruntime-node
 */
export function fileStore(ort: OnnxRuntime): ModelStore {
  return {
    model: (nameOrFile) => loadModel(ort, nameOrFile),
    async calibration(nameOrFile, strategy) {
      const file = await calibrationPath(nameOrFile, strategy);
      try {
        return { file, text: await readTextFile(file) };
      } catch (cause) {
        const { refusal, message } = cause as FileRefusedError;
        if (refusal === "missing") return undefined;
        throw new ReaderError("invalid-calibration", `"${file}" ${message}`, { cause });
      }
    },
    text: readTextFile,
  };
}

/**
 * Opens a model that ships by its name ("seed-cnn"), or any model file by its path (it ends with ".onnx").
 *
 * @param ort onnxruntime-node
 * @param options of a model that reads lines
 * @throws ReaderError `unknown-model` (the known ones are listed), `invalid-model`
 */
export async function loadModel(
  ort: OnnxRuntime,
  nameOrFile: string,
  options?: LineRecognizerOptions,
): Promise<Model> {
  const bytes = await modelBytes(nameOrFile);
  try {
    return await openModel(ort, bytes, options);
  } catch (cause) {
    if (!(cause instanceof ReaderError)) throw cause;
    throw new ReaderError(cause.code, `"${nameOrFile}": ${cause.message}`, { cause });
  }
}

/**
 * `loadModel` for a model that must be one of single characters.
 * @throws ReaderError as `loadModel` does, and `wrong-model-kind` where the model reads lines
 */
export async function loadCharacterModel(ort: OnnxRuntime, nameOrFile: string): Promise<CharacterClassifier> {
  const model = await loadModel(ort, nameOrFile);
  if (model.kind === "image") return model;
  throw new ReaderError("wrong-model-kind", wrongKind(nameOrFile, model.kind));
}

/**
 * `loadModel` for a model that must read lines.
 * @throws ReaderError as `loadModel` does, and `wrong-model-kind` where the model names single characters
 */
export async function loadLineModel(
  ort: OnnxRuntime,
  nameOrFile: string,
  options?: LineRecognizerOptions,
): Promise<LineRecognizer> {
  const model = await loadModel(ort, nameOrFile, options);
  if (model.kind === "line") return model;
  throw new ReaderError("wrong-model-kind", wrongKind(nameOrFile, model.kind));
}
