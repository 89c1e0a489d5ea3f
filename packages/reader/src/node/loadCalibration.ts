import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import type { Calibration } from "../confidence/calibration.ts";
import { CalibrationError } from "../confidence/calibrationError.ts";
import { parseCalibration } from "../confidence/parseCalibration.ts";
import { ModelError } from "../models/modelError.ts";
import type { LineReader, Strategy } from "../strategies/lineReader.ts";
import { modelBytes, modelPath } from "./loadModel.ts";

/**
 * `loadCalibration` for a strategy as `loadStrategy` gave it. Of a strategy with several models, the first stands for it.
 *
 * @param model the model that was asked for, if any
 */
export function loadCalibrationOf(strategy: LineReader, model?: string): Promise<Calibration | undefined> {
  return loadCalibration(model ?? strategy.name.split(" + ")[0]!, strategy.strategy);
}

/**
 * The calibration that lies beside a model (see `calibrationPath`).
 *
 * @param nameOrFile the model, as for `loadModel`
 * @param strategy the way lines are read
 * @returns undefined where there is none, where it was made for another strategy, and for names that are no model
 * @throws CalibrationError where it is malformed, or was made for another model file than the one that lies there now
 */
export async function loadCalibration(
  nameOrFile: string,
  strategy: Strategy,
): Promise<Calibration | undefined> {
  const path = await calibrationPath(nameOrFile, strategy).catch((error: unknown) => {
    if (error instanceof ModelError) return undefined;
    throw error;
  });
  if (path === undefined) return undefined;
  const text = await readFile(path, "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return undefined;
    throw new CalibrationError(`"${path}" cannot be opened (${error.code})`, { cause: error });
  });
  if (text === undefined) return undefined;
  const calibration = parse(path, text);
  if (calibration.strategy !== strategy) return undefined;
  const sha256 = createHash("sha256")
    .update(await modelBytes(nameOrFile))
    .digest("hex");
  if (!calibration.models.some((model) => model.sha256 === sha256)) {
    throw new CalibrationError(
      `"${path}" was made for another file than the "${nameOrFile}" that is there now; ` +
        "make it anew by numera calibrate, or remove it",
    );
  }
  return calibration;
}

/**
 * Where the calibration of a model lies, be it there or not: NAME.calibration.json beside NAME.onnx, and for strategies that
 * ask more of the model than it does by itself NAME.STRATEGY.calibration.json.
 *
 * @throws ModelError for an unknown name
 */
export async function calibrationPath(nameOrFile: string, strategy: Strategy): Promise<string> {
  const plain = strategy === "line" || strategy === "contour";
  const name = (await modelPath(nameOrFile)).replace(/\.onnx$/, "");
  return `${name}${plain ? "" : `.${strategy}`}.calibration.json`;
}

function parse(path: string, text: string): Calibration {
  try {
    return parseCalibration(text);
  } catch (cause) {
    if (!(cause instanceof CalibrationError)) throw cause;
    throw new CalibrationError(`"${path}": ${cause.message}`, { cause });
  }
}
