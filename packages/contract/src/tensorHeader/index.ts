import * as v from "valibot";
import { byName, byNameBeside, fields, listOf, optional } from "../fields/collections.ts";
import { wholeNumber } from "../fields/numbers.ts";
import { nonEmptyText, text } from "../fields/texts.ts";

const offsets = "two offsets in bytes, the lower first";

const tensor = fields({
  /** Only "F32" is written here. */
  dtype: nonEmptyText,
  shape: listOf(wholeNumber(0)),
  /** Where its values begin and end, counted from the end of the header. */
  data_offsets: v.pipe(
    v.strictTuple([wholeNumber(0), wholeNumber(0)], offsets),
    v.check(([start, end]) => start <= end, offsets),
  ),
});

/**
 * The header of a safetensors file (https://huggingface.co/docs/safetensors, "Format"): its tensors by name, and texts of whoever
 * wrote it.
 */
export const tensorHeaderContract = {
  name: "tensor-header",
  schema: byNameBeside({ __metadata__: optional(byName(text)) }, tensor),
} as const;
