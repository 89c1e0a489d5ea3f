import { measureRanges, type OnnxRuntime, readRanges, withRanges } from "@numera/graph";
import { lineInput, type RealLine } from "@numera/trainer";

/**
 * An adapted network with the ranges by which it reads in 8-bit integers: those of the network that it was adapted from, which
 * were measured on many strings, and wider where its own lines are. It has none where that one had none of the same values.
 *
 * @param adapted its ONNX file
 * @param before that of the network that it was adapted from
 */
export async function widenRanges(
  runtime: OnnxRuntime,
  adapted: Uint8Array,
  before: Uint8Array,
  lines: readonly RealLine[],
): Promise<Uint8Array> {
  const known = readRanges(before);
  if (known === undefined) return adapted;
  const own = await measureRanges(
    runtime,
    adapted,
    lines.map(({ views }) => lineInput(views[0]!)),
  );
  const ranges = [...own].map(([name, range]) => [name, Math.max(range, known.get(name) ?? NaN)] as const);
  // Values that are named otherwise are another network's: a few lines alone do not tell their ranges.
  return ranges.some(([, range]) => Number.isNaN(range)) ? adapted : withRanges(adapted, new Map(ranges));
}
