import type { Alphabet } from "@numera/decoder";
import type { Validation } from "../fit/task.ts";
import { classesOf } from "../kinds/line/alphabets.ts";
import { paddedWidth } from "../kinds/line/batch.ts";
import { type LineValidation, validateLines } from "../kinds/line/validate.ts";
import { mergedLogits } from "./fineTuneStep.ts";
import { digitClasses, mergeMatrix, type RealLine } from "./realLine.ts";

/** A line too narrow for its label counts as this many nats, as other hopeless ones do. */
const HOPELESS = 50;

/** Lines of like width share one compiled network: widths are rounded up to a multiple of this. */
const ROUNDED_TO = 64;

/** Mean CTC loss of the lines as the reader sees them, separators free, and the share that the best path spells right. */
export function validateRealLines(
  lines: readonly RealLine[],
  options: Pick<LineValidation, "weights" | "model" | "runtime" | "sessionOptions"> & {
    readonly alphabet: Alphabet;
  },
): Promise<Validation> {
  const { alphabet } = options;
  const classes = classesOf(alphabet);
  const shape = [1, classes, classes];
  return validateLines(
    lines.map(({ digits, views }) => ({ image: views[0]!, classes: digitClasses(alphabet, digits) })),
    {
      ...options,
      classes,
      widthOf: (example) => Math.ceil(paddedWidth(example) / ROUNDED_TO) * ROUNDED_TO,
      scores: (logits) => mergedLogits(logits, logits.graph.input("merge", shape)),
      feeds: { merge: { data: mergeMatrix(alphabet, true), shape } },
      worst: HOPELESS,
    },
  );
}
