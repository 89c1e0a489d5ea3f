import { percent } from "@numera/report/text";
import { cureOf, type ReadAs } from "./cures.ts";
import type { SourceReason } from "./sourceReasons.ts";

const sentences: Readonly<Record<Exclude<SourceReason["kind"], "improbable">, string>> = {
  format: "what is read there does not fit the format",
  upsideDown: "their pages are read upside down",
  otherInk: "much of their ink stands where no digit is read",
  otherSigns: "much of them looks like signs that are no digits",
  pitch: "their characters are wider or narrower than the calibration knows",
  contrast: "their ink is fainter than the calibration knows",
  length: "they have fewer or more characters than the calibration knows",
};

/**
 * What `numera read` says at its end of reasons that hold for the whole run, or "": which, of how many lines, and what to do. Reasons
 * with the same cure are told together.
 *
 * @param threshold the confidence (0..1) from which on a line is `sure`
 */
export function sourceReasonText(reasons: readonly SourceReason[], threshold: number, as: ReadAs): string {
  const told = new Map<string, string[]>();
  for (const { kind, lines, of } of reasons) {
    const why =
      kind === "improbable" ? `their confidence is under ${percent(threshold, 1)}` : sentences[kind];
    const sentence = `numera: ${lines.toLocaleString("en")} of ${of.toLocaleString("en")} lines are to be checked: ${why}`;
    const cure = cureOf(kind, as);
    told.set(cure, [...(told.get(cure) ?? []), sentence]);
  }
  return [...told].map(([cure, lines]) => [...lines, `  Cure: ${cure}`].join("\n")).join("\n");
}
