import { readdir, readFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import * as ort from "onnxruntime-node";
import type { DigitClassifier } from "../models/classifier.ts";
import type { LineRecognizer } from "../models/lineRecognizer.ts";
import { loadClassifier } from "../models/loadClassifier.ts";
import { isLineModel, type LineRecognizerOptions, loadLineRecognizer } from "../models/loadLineRecognizer.ts";
import { ModelError } from "../models/modelError.ts";

/**
 * Loads a shipped model by its name ("seed-cnn") or any model file by its path (it ends with ".onnx"), to run
 * on onnxruntime-node.
 *
 * @param options of a model that reads lines
 * @throws ModelError for an unknown name (the known ones are listed), a missing file, or one that is no model
 */
export async function loadModel(
  nameOrFile: string,
  options?: LineRecognizerOptions,
): Promise<DigitClassifier | LineRecognizer> {
  const bytes = await modelBytes(nameOrFile);
  try {
    return await (isLineModel(bytes) ? loadLineRecognizer(ort, bytes, options) : loadClassifier(ort, bytes));
  } catch (cause) {
    if (!(cause instanceof ModelError)) throw cause;
    throw new ModelError(`"${nameOrFile}": ${cause.message}`, { cause });
  }
}

/**
 * The file of a model that `loadModel` would load.
 * @throws ModelError for an unknown name or a missing file
 */
export async function modelBytes(nameOrFile: string): Promise<Uint8Array> {
  return fileBytes(await modelPath(nameOrFile));
}

/**
 * Where the file of a model is that `loadModel` would load.
 * @throws ModelError for an unknown name
 */
export async function modelPath(nameOrFile: string): Promise<string> {
  const isFile = nameOrFile.endsWith(".onnx") || basename(nameOrFile) !== nameOrFile;
  return isFile ? nameOrFile : await shippedPath(nameOrFile);
}

/**
 * `loadModel` for a model that must be one of single digits.
 * @throws ModelError as `loadModel` does, and where the model reads lines
 */
export async function loadDigitModel(nameOrFile: string): Promise<DigitClassifier> {
  const model = await loadModel(nameOrFile);
  if ("classes" in model) return model;
  throw new ModelError(`"${nameOrFile}" reads whole lines, not single digits; score it by --strings DIR`);
}

/**
 * `loadModel` for a model that must read lines.
 * @throws ModelError as `loadModel` does, and where the model names single digits
 */
export async function loadLineModel(
  nameOrFile: string,
  options?: LineRecognizerOptions,
): Promise<LineRecognizer> {
  const model = await loadModel(nameOrFile, options);
  if ("alphabet" in model) return model;
  throw new ModelError(`"${nameOrFile}" names single digits and cannot read whole lines; "line" can`);
}

/** Names of the models that ship, sorted. */
export async function shippedModels(): Promise<string[]> {
  const folder = await modelsFolder();
  if (folder === undefined) return [];
  const files = await readdir(folder);
  return files
    .filter((file) => file.endsWith(".onnx"))
    .map((file) => basename(file, ".onnx"))
    .sort();
}

async function fileBytes(path: string): Promise<Uint8Array> {
  try {
    return await readFile(path);
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    const reason = code === "ENOENT" ? "does not exist; check the path" : `cannot be opened (${code})`;
    throw new ModelError(`the model file "${path}" ${reason}`, { cause });
  }
}

async function shippedPath(name: string): Promise<string> {
  const known = await shippedModels();
  if (!known.includes(name)) {
    const list = known.length === 0 ? "none is installed" : `known are ${known.join(", ")}`;
    throw new ModelError(`there is no model "${name}": ${list}; name one, or give the path of an .onnx file`);
  }
  return join((await modelsFolder())!, `${name}.onnx`);
}

/** The folder "models" nearest above this file that holds a model. */
async function modelsFolder(): Promise<string | undefined> {
  let folder = dirname(fileURLToPath(import.meta.url));
  for (;;) {
    const candidate = join(folder, "models");
    const files = await readdir(candidate).catch(() => []);
    if (files.some((file) => file.endsWith(".onnx"))) return candidate;
    const parent = dirname(folder);
    if (parent === folder) return undefined;
    folder = parent;
  }
}
