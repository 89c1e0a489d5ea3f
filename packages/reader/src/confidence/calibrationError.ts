/** A calibration that is none, that belongs to another model, or that cannot promise what is asked. */
export class CalibrationError extends Error {
  override readonly name = "CalibrationError";
}
