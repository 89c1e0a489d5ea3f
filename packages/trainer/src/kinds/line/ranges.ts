import { measureRanges, type OnnxRuntime, type Value, withRanges } from "@numera/graph";
import { type LineImage, lineImage } from "@numera/vision";
import { lineNet } from "../../models/lineNet.ts";
import { StringSynthesis } from "../../strings/index.ts";
import { lineBatch, paddedWidth } from "./batch.ts";
import type { SeedlessSynthesis } from "./synthesisOf.ts";

/** Strings that ranges are measured on, and the seed of their stream, which is no other's. */
const strings = 120;
const seed = 20_261_125;

/**
 * A line network's file with the ranges of its values in its metadata, by which readers run it in 8-bit integers. They are
 * measured on strings such as it was trained on, always the same for the same digits.
 *
 * @param drawn from training's writers
 */
export async function withLineRanges(
  runtime: OnnxRuntime,
  model: Uint8Array,
  drawn: SeedlessSynthesis,
): Promise<Uint8Array> {
  return withRanges(model, await measureRanges(runtime, model, rangeStrings(drawn, 0, strings)));
}

/** What the network is fed of strings `from` to `to - 1` of the stream that ranges are measured on. */
export function* rangeStrings(
  drawn: SeedlessSynthesis,
  from: number,
  to: number,
): Generator<Readonly<Record<string, Value>>> {
  const synthesis = new StringSynthesis({ ...drawn, letters: undefined, seed });
  for (let i = from; i < to; i++) yield lineInput(lineImage(synthesis.draw(i).image, lineNet.height));
}

/** What the network is fed of one line. */
export function lineInput(image: LineImage): Readonly<Record<string, Value>> {
  const width = Math.ceil(paddedWidth({ image }) / lineNet.multiple) * lineNet.multiple;
  const { line } = lineBatch([{ image, classes: [] }], lineNet, width, 0);
  return { line: line as Value };
}
