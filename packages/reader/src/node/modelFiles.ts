import { readdir } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { type FileRefusedError, readRegularFile } from "@numera/vision/node/files";
import { ReaderError } from "../readerError.ts";
import type { Strategy } from "../strategies/strategies.ts";

/**
 * The file of a model by its name ("seed-cnn") or its path (it ends with ".onnx").
 * @throws ReaderError `unknown-model` for an unknown name or a missing file
 */
export async function modelBytes(nameOrFile: string): Promise<Uint8Array> {
  return fileBytes(await modelPath(nameOrFile));
}

/**
 * Where the file of a model is, by its name ("seed-cnn") or its path (it ends with ".onnx").
 * @throws ReaderError `unknown-model` for an unknown name
 */
export async function modelPath(nameOrFile: string): Promise<string> {
  const isFile = nameOrFile.endsWith(".onnx") || basename(nameOrFile) !== nameOrFile;
  return isFile ? nameOrFile : await shippedPath(nameOrFile);
}

/**
 * Where the calibration of a model lies, be it there or not: NAME.calibration.json beside NAME.onnx, and for strategies that
 * ask more of the model than it does by itself NAME.STRATEGY.calibration.json.
 *
 * @throws ReaderError `unknown-model`
 */
export async function calibrationPath(nameOrFile: string, strategy: Strategy): Promise<string> {
  const plain = strategy === "line" || strategy === "contour";
  const name = (await modelPath(nameOrFile)).replace(/\.onnx$/, "");
  return `${name}${plain ? "" : `.${strategy}`}.calibration.json`;
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
    return await readRegularFile(path);
  } catch (cause) {
    throw new ReaderError(
      "unknown-model",
      `the model file "${path}" ${(cause as FileRefusedError).message}`,
      {
        cause,
      },
    );
  }
}

async function shippedPath(name: string): Promise<string> {
  const known = await shippedModels();
  if (!known.includes(name)) {
    const list = known.length === 0 ? "none is installed" : `known are ${known.join(", ")}`;
    throw new ReaderError(
      "unknown-model",
      `there is no model "${name}": ${list}; name one, or give the path of an .onnx file`,
    );
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
