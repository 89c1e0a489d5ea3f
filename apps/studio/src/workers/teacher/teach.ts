import { longestLabel } from "@numera/contract";
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
import type { LabeledLine } from "../../storage/labeledLine.ts";
import { ownModel } from "../../storage/ownModel.ts";
import { ort } from "../models/runtime.ts";
import { type Comparison, leastLines, type Taught, type TeachProgress } from "../taught.ts";
import { fineTune } from "./fineTune.ts";
import { withOwnRanges } from "./ownRanges.ts";

/** A picture and the digits on it. */
export interface Labeled {
  readonly raster: Raster;
  readonly digits: string;
}

/** From so many lines on, every fourth is kept out to see what was learned. */
const leastToHoldOut = 8;

interface TeachOptions {
  /** The ONNX file of the network to begin with. */
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly lines: readonly LabeledLine[];
  readonly others: readonly Labeled[];
  /** Strings of many other hands, to be learned among the lines. */
  readonly rehearsal: StringSource;
  rasterOf(picture: Blob): Promise<Raster>;
  onProgress(progress: TeachProgress): void;
}

/**
 * Adapts the line network to lines that somebody labeled, and compares what both read.
 * @throws Error where there are too few lines
 */
export async function teach({
  bytes,
  lines,
  others,
  rehearsal,
  rasterOf,
  onProgress,
}: TeachOptions): Promise<Taught> {
  const before = await loadLineRecognizer(ort, bytes);
  const labeled = await Promise.all(
    lines.map(async ({ label, picture }) => ({
      raster: await rasterOf(picture),
      digits: label.replace(/\D/g, ""),
    })),
  );
  // Separators are not told to the network; a line without a digit says nothing to it.
  const usable = labeled.filter(({ digits }) => digits.length > 0 && digits.length <= longestLabel);
  if (usable.length < leastLines) {
    throw new Error(
      `${usable.length} lines with digits are too few to learn from; check at least ${leastLines}`,
    );
  }
  const heldOut = usable.length >= leastToHoldOut;
  const { held, kept } = heldOut
    ? holdOut(usable, foldBlock(usable.length, 4, 4))
    : { held: usable, kept: usable };
  const shown = await realLines(before, kept);
  const weights = await fineTune(bytes, shown, rehearsal, onProgress);
  const tuned = exportLineModel(lineNet, weights, {
    name: ownModel,
    recipe: { from: before.id, lines: kept.length, by: "Numera Studio" },
    data: {},
  });
  const model = new Uint8Array(await withOwnRanges(tuned, bytes, shown));
  const after = await loadLineRecognizer(ort, model);
  return {
    model,
    heldOut,
    own: await compare(before, after, held),
    others: await compare(before, after, others),
  };
}

/** The lines as the network is shown them by the reader. */
async function realLines(model: LineRecognizer, labeled: readonly Labeled[]): Promise<RealLine[]> {
  const reader = createReader({ lineReader: lineNetworkReader(model) });
  const lines: RealLine[] = [];
  for (const [i, { raster, digits }] of labeled.entries()) {
    const { pages } = await reader.trace(raster);
    const [seen] = pages.flatMap(({ attempts }) => attempts.flat());
    if (seen?.crop !== undefined) lines.push({ name: `line ${i + 1}`, digits, views: [seen.crop.image] });
  }
  return lines;
}

async function compare(
  before: LineRecognizer,
  after: LineRecognizer,
  labeled: readonly Labeled[],
): Promise<Comparison> {
  return {
    lines: labeled.length,
    before: await countRight(before, labeled),
    after: await countRight(after, labeled),
  };
}

async function countRight(model: LineRecognizer, labeled: readonly Labeled[]): Promise<number> {
  const reader = createReader({ lineReader: lineNetworkReader(model) });
  let right = 0;
  for (const { raster, digits } of labeled) {
    const { text } = await reader.read(raster);
    if (text.replace(/\D/g, "") === digits) right++;
  }
  return right;
}
