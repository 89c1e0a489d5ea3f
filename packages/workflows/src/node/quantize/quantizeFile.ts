import { alphabetOf } from "@numera/decoder";
import { type OnnxRuntime, quantizeModel, readModelMetadata, readRanges, Session } from "@numera/graph";
import { ReaderError } from "@numera/reader";
import { modelBytes, modelPath } from "@numera/reader/node";
import { rangeStrings, synthesisOf, withLineRanges } from "@numera/trainer";
import { loadDigitBank, loadPens, writeAtomically } from "@numera/trainer/node";
import { compareOutputs, type OutputComparison } from "../../quantize/compareOutputs.ts";
import { WorkflowError } from "../../workflowError.ts";
import { updateCard } from "./updateCard.ts";

/** Strings that floats and bytes are compared on; the ranges are measured on those before them. */
const compared = { from: 1000, to: 1050 };

export interface QuantizationResult extends OutputComparison {
  /** The file that was written. */
  readonly path: string;
  /** Values whose ranges it holds. */
  readonly ranges: number;
}

/**
 * Measures the ranges of a line network's values, writes them into its file, so that it reads in 8-bit integers, and
 * compares both on strings. What is trained and fine-tuned has its ranges already; this is for files from before, or from
 * elsewhere.
 *
 * @param model a line network that ships, by name, or an ONNX file; its card beside it is kept true
 * @param out where the model goes, an `.onnx` file; its own file where it is left out
 * @throws WorkflowError `not-a-line-model`; ReaderError `invalid-model` where the file is no ONNX model
 */
export async function quantizeFile(
  runtime: OnnxRuntime,
  model: string,
  out?: string,
): Promise<QuantizationResult> {
  const bytes = await modelBytes(model);
  const metadata = metadataOf(model, bytes);
  if (metadata.alphabet === undefined) {
    throw new WorkflowError(
      "not-a-line-model",
      `"${model}" does not read lines; only line networks run in 8-bit integers`,
      { model },
    );
  }
  const { bank } = await loadDigitBank({ split: "train" });
  const drawn = synthesisOf(alphabetOf(metadata.alphabet), { bank, pens: await loadPens("train") });
  const file = await withLineRanges(runtime, bytes, drawn);
  const path = out ?? (await modelPath(model));
  await writeAtomically(path, file);
  await updateCard(path, file);
  const sessions = await Promise.all(
    [file, quantizeModel(file)].map((each) => Session.create(runtime, each, { intraOpNumThreads: 1 })),
  );
  const examples = rangeStrings(drawn, compared.from, compared.to);
  const comparison = await compareOutputs(sessions[0]!, sessions[1]!, examples);
  for (const session of sessions) await session.release();
  return { path, ranges: readRanges(file)!.size, ...comparison };
}

function metadataOf(model: string, bytes: Uint8Array): Record<string, string> {
  try {
    return readModelMetadata(bytes);
  } catch (cause) {
    throw new ReaderError("invalid-model", `"${model}": ${(cause as Error).message}`, { model, cause });
  }
}
