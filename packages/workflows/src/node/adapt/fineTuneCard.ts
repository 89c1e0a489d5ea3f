import { cpus } from "node:os";
import { basename, resolve } from "node:path";
import type { BlockResult, Card, FineTuning } from "@numera/contract";
import { lineNet } from "@numera/trainer";
import { meanOf } from "../../adapt/scores.ts";
import { sha256 } from "../files/sha256.ts";
import type { HeldBlock } from "./fineTuneBlock.ts";

/**
 * All that a fine-tuned model's card says, as plain data; `NAME.json`.
 * @param results of the blocks held out, one or all folds
 * @param final the run on all lines, where the model comes from it
 */
export function fineTuneCard(
  settings: FineTuning,
  file: Uint8Array,
  results: readonly HeldBlock[],
  final?: BlockResult,
): Card {
  const { name, model, strings, plan, seed, threads, doubtful, command } = settings;
  const { trainedOn, cutDigits } = final ?? results[0]!;
  return {
    name,
    description: `${lineNet.description}; fine-tuned from ${model}`,
    file: { name: `${name}.onnx`, bytes: file.length, sha256: sha256(file) },
    startedFrom: { model, sha256: settings.sha256.model },
    trainedOn: {
      strings: basename(resolve(strings)),
      labels: settings.sha256.labels,
      lines: trainedOn,
      ...(cutDigits > 0 && { ownDigitsComposedAnew: cutDigits }),
      also: ["synthetic strings as the first training had them"],
      ...(doubtful !== undefined && { setAside: basename(doubtful) }),
    },
    command,
    plan,
    seed,
    validation: {
      how: final
        ? `each of ${results.length} contiguous blocks of files held out in turn; the model itself is of one more run, on all lines, of the same length`
        : "a contiguous block of files held out; the weights are those at the end of the run, none was chosen by the block but whether to keep them",
      mean: meanOf(results.map(({ comparison }) => comparison!)),
      blocks: results,
    },
    measuredOn: { cpu: cpus()[0]?.model ?? "unknown", threads, node: process.version },
  };
}
