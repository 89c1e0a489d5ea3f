import { measureRanges, type OnnxRuntime, type Value, withRanges } from "@numera/graph";
import type { LineImage } from "@numera/vision";
import { lineNet } from "../../models/lineNet.ts";
import { type GlyphBank, STRING_PRESETS, StringSynthesis } from "../../strings/index.ts";
import { lineBatch, lineExample, paddedWidth } from "./batch.ts";

/** Strings that ranges are measured on, and the seed of their stream, which is no other's. */
const strings = 120;
const seed = 20_261_125;

/**
 * A line network's file with the ranges of its values in its metadata, by which readers run it in 8-bit integers. They are
 * measured on strings such as it was trained on, always the same for the same digits.
 *
 * @param digits of training's writers
 */
export async function withLineRanges(
  runtime: OnnxRuntime,
  model: Uint8Array,
  digits: GlyphBank,
): Promise<Uint8Array> {
  return withRanges(model, await measureRanges(runtime, model, rangeStrings(digits, 0, strings)));
}

/** What the network is fed of strings `from` to `to - 1` of the stream that ranges are measured on. */
export function* rangeStrings(
  digits: GlyphBank,
  from: number,
  to: number,
): Generator<Readonly<Record<string, Value>>> {
  const synthesis = new StringSynthesis({ bank: digits, settings: STRING_PRESETS.training, seed });
  for (let i = from; i < to; i++) yield lineInput(lineExample(synthesis.draw(i), lineNet).image);
}

/** What the network is fed of one line. */
export function lineInput(image: LineImage): Readonly<Record<string, Value>> {
  const width = Math.ceil(paddedWidth({ image }) / lineNet.multiple) * lineNet.multiple;
  const { line } = lineBatch([{ image, classes: [] }], lineNet, width, 0);
  return { line: line as Value };
}
