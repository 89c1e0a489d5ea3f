const calibrate = (model: string | undefined) => `numera calibrate --model ${model ?? "NAME"} makes one`;

/** What the command line can do about an error of the libraries, which know no commands. */
const hints: Readonly<Record<string, (model: string | undefined) => string>> = {
  "missing-calibration": calibrate,
  "foreign-calibration": calibrate,
  "invalid-calibration": calibrate,
  "unreadable-format": () => "--strategy line or fused reads signs",
};

/** @param model that the error is about, as it was named */
export function hintOf(code: string, model: string | undefined): string | undefined {
  return Object.hasOwn(hints, code) ? hints[code]!(model) : undefined;
}
