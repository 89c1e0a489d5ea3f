import { longestLabel } from "@numera/contract";
import { alphabetOf } from "@numera/decoder";
import type { OnnxRuntime } from "@numera/graph";
import { createReader, type LineRecognizer, lineNetworkReader, loadLineRecognizer } from "@numera/reader";
import {
  exportLineModel,
  foldBlock,
  holdOut,
  lineNet,
  type RealLine,
  type StringSource,
} from "@numera/trainer";
import type { Raster } from "@numera/vision";
import { WorkflowError } from "../workflowError.ts";
import {
  type AdaptationProgress,
  type AdaptedModel,
  type LabeledImage,
  LEAST_LINES,
  type RightCounts,
} from "./adaptation.ts";
import { adaptWeights } from "./adaptWeights.ts";
import { widenRanges } from "./widenRanges.ts";

export interface AdaptModelOptions {
  readonly runtime: OnnxRuntime;
  /** The ONNX file of the line network to begin with. */
  readonly model: Uint8Array<ArrayBuffer>;
  /** What the new model is called. */
  readonly name: string;
  /** Who adapts it, for its metadata. */
  readonly by: string;
  readonly lines: readonly LabeledImage[];
  /** Images of other hands, to see what is forgotten. */
  readonly others: readonly LabeledImage[];
  /** Strings of many other hands, to be learned among the lines; see `rehearsalStrings`. */
  readonly rehearsal: StringSource;
  readonly onProgress: (progress: AdaptationProgress) => void;
}

/** From so many lines on, every fourth is held out to see what was learned. */
const LEAST_TO_HOLD_OUT = 8;

interface DigitImage {
  readonly raster: Raster;
  readonly digits: string;
}

/**
 * Adapts a line network to lines that somebody labeled, and compares what both read: fine-tuning where there is but one
 * thread and a minute or two, as in a browser.
 * @throws WorkflowError `too-few-lines`
 */
export async function adaptModel(options: AdaptModelOptions): Promise<AdaptedModel> {
  const { runtime, model: start, name, by, rehearsal, onProgress } = options;
  const before = await loadLineRecognizer(runtime, start);
  const { held, kept, heldOut } = partsOf(options.lines.map(withDigits));
  const alphabet = alphabetOf(before.alphabet);
  const lines = await realLines(before, kept);
  const weights = await adaptWeights({ runtime, model: start, alphabet, lines, rehearsal, onProgress });
  const recipe = { from: before.id, lines: kept.length, by };
  const tuned = exportLineModel(lineNet, weights, { name, alphabet, recipe, data: {} });
  const model = new Uint8Array(await widenRanges(runtime, tuned, start, lines));
  const after = await loadLineRecognizer(runtime, model);
  return {
    model,
    heldOut,
    own: await compare(before, after, held),
    others: await compare(before, after, options.others.map(withDigits)),
  };
}

function withDigits({ raster, label }: LabeledImage): DigitImage {
  return { raster, digits: label.replace(/\D/g, "") };
}

/** @throws WorkflowError `too-few-lines` */
function partsOf(lines: readonly DigitImage[]) {
  // Marks between digits are not told to the network; a line without a digit says nothing to it.
  const usable = lines.filter(({ digits }) => digits.length > 0 && digits.length <= longestLabel);
  if (usable.length < LEAST_LINES) {
    throw new WorkflowError(
      "too-few-lines",
      `${usable.length} lines with digits are too few to learn from; check at least ${LEAST_LINES}`,
    );
  }
  const heldOut = usable.length >= LEAST_TO_HOLD_OUT;
  const parts = heldOut ? holdOut(usable, foldBlock(usable.length, 4, 4)) : { held: usable, kept: usable };
  return { ...parts, heldOut };
}

/** The lines as the network is shown them by the reader. */
async function realLines(model: LineRecognizer, images: readonly DigitImage[]): Promise<RealLine[]> {
  const reader = createReader({ lineReader: lineNetworkReader(model) });
  const lines: RealLine[] = [];
  for (const [i, { raster, digits }] of images.entries()) {
    const { pages } = await reader.trace(raster);
    const [seen] = pages.flatMap(({ attempts }) => attempts.flat());
    if (seen?.crop !== undefined) lines.push({ name: `line ${i + 1}`, digits, views: [seen.crop.image] });
  }
  return lines;
}

async function compare(
  before: LineRecognizer,
  after: LineRecognizer,
  images: readonly DigitImage[],
): Promise<RightCounts> {
  return {
    lines: images.length,
    before: await countRight(before, images),
    after: await countRight(after, images),
  };
}

async function countRight(model: LineRecognizer, images: readonly DigitImage[]): Promise<number> {
  const reader = createReader({ lineReader: lineNetworkReader(model) });
  let right = 0;
  for (const { raster, digits } of images) {
    const { text } = await reader.read(raster);
    if (text.replace(/\D/g, "") === digits) right++;
  }
  return right;
}
