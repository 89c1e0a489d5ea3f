import { ReaderError } from "../readerError.ts";
import type { Calibration } from "./calibration.ts";
import { featureNames } from "./features.ts";

/**
 * A calibration from its JSON, as `numera calibrate` writes it.
 *
 * @param file its name, for errors
 * @throws ReaderError where the text is no JSON, of another version, or lacks something
 */
export function parseCalibration(text: string, file = "the calibration"): Calibration {
  let value: Partial<Calibration>;
  try {
    value = JSON.parse(text) as Partial<Calibration>;
  } catch (cause) {
    throw new ReaderError("invalid-calibration", `${file} is no JSON`, { cause });
  }
  if (value?.version !== 2) {
    throw new ReaderError(
      "invalid-calibration",
      `${file} is of version ${JSON.stringify(value?.version)}, this reader knows version 2; calibrate the model again`,
    );
  }
  const { strategy, models, data, bias, weights, thresholds, usual } = value;
  const isNumber = (x: unknown): x is number => typeof x === "number" && Number.isFinite(x);
  const isRange = (x: unknown) => Array.isArray(x) && x.length === 2 && x.every(isNumber);
  const checks: Readonly<Record<string, boolean>> = {
    strategy: typeof strategy === "string",
    models:
      Array.isArray(models) && models.length > 0 && models.every(({ sha256 }) => typeof sha256 === "string"),
    data: Array.isArray(data) && data.every(({ images }) => isNumber(images)),
    bias: isNumber(bias),
    weights: weights?.constructor === Object && Object.values(weights).every(isNumber),
    thresholds:
      Array.isArray(thresholds) &&
      thresholds.every(
        (row) => isNumber(row.acceptAt) && isNumber(row.errorBound) && isNumber(row.falseAcceptBound),
      ),
    usual: usual !== undefined && [usual.pitch, usual.contrast, usual.characters].every(isRange),
  };
  const bad = Object.keys(checks).find((field) => !checks[field]);
  if (bad !== undefined)
    throw new ReaderError("invalid-calibration", `${file}: "${bad}" is missing or malformed`);
  const unknown = Object.keys(weights!).find((name) => !(featureNames as string[]).includes(name));
  if (unknown !== undefined) {
    throw new ReaderError(
      "invalid-calibration",
      `${file} weighs "${unknown}", which this reader does not know; known are ${featureNames.join(", ")}`,
    );
  }
  return value as Calibration;
}
