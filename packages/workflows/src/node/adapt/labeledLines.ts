import { join } from "node:path";
import { longestLabel } from "@numera/contract";
import { createReader, type LineRecognizer, lineNetworkReader, type Trace } from "@numera/reader";
import { type CutDigit, cutDigits, type RealLine } from "@numera/trainer";
import { readBoxes } from "@numera/trainer/node";
import { type GrayImage, inkPolarity, invert, type LineImage, lineImage, readableGray } from "@numera/vision";
import { decodeImage, type SharpModule } from "@numera/vision/node";
import { WorkflowError } from "../../workflowError.ts";
import { type LabeledFile, readSortedLabels } from "../data/readLabels.ts";

/** An image of the folder: what it is labeled with, and what the model reads before it is adapted. */
export interface LabeledLine extends RealLine {
  readonly path: string;
  readonly read: string;
  /** Its digits, cut out by boxes.json where that spells the label. */
  readonly cut: readonly CutDigit[];
}

/** A whole image is another view of its line where it is about as wide as the line is, in line heights. */
const [LEAST_OF_VIEW, MOST_OF_VIEW] = [0.7, 1.6];

/**
 * The images that `DIR/labels.csv` lists, sorted by file name, each as the reader brings it before the network.
 * @throws WorkflowError `missing-labels`, `invalid-labels`; Error where a box or an image cannot be used, by its name
 */
export async function readLabeledLines(
  sharp: SharpModule,
  folder: string,
  model: LineRecognizer,
  onProgress: (done: number, count: number) => void | Promise<void>,
): Promise<LabeledLine[]> {
  const files = await readSortedLabels(folder);
  checkLengths(folder, files);
  const boxes = await readBoxes(join(folder, "boxes.json"));
  const reader = createReader({ lineReader: lineNetworkReader(model) });
  const lines: LabeledLine[] = [];
  for (const { path, name, digits } of files) {
    const raster = await decodeImage(sharp, path, { name: path });
    const { pages, reading } = await reader.trace(raster);
    const gray = readableGray(raster);
    const ofLine = [...(boxes.get(name) ?? [])].sort((a, b) => a.x - b.x);
    const spelled = ofLine.map(({ digit }) => digit).join("") === digits;
    lines.push({
      path,
      name,
      digits,
      read: reading.text,
      views: viewsOf(gray, seenIn(pages), model.height),
      cut: spelled ? cutDigits(gray, ofLine) : [],
    });
    await onProgress(lines.length, files.length);
  }
  return lines;
}

/** @throws WorkflowError `invalid-labels` where one has more digits than a step is compiled for */
function checkLengths(folder: string, files: readonly LabeledFile[]): void {
  const long = files.find(({ digits }) => digits.length > longestLabel);
  if (long === undefined) return;
  const path = join(folder, "labels.csv");
  throw new WorkflowError(
    "invalid-labels",
    `"${path}": "${long.name}" has ${long.digits.length} digits, more than ${longestLabel}`,
    { path },
  );
}

/** What the network was shown: each line's crop, as often as it was shown, be it leaning. */
function seenIn(pages: Trace["pages"]): LineImage[] {
  const lines = pages.flatMap(({ attempts }) => attempts.flat());
  return lines.flatMap(({ crop, views }) => views.map(() => crop!.image));
}

/** The line as the reader saw it, if it saw one; and the whole image, if that is the line or nothing else is known of it. */
function viewsOf(gray: GrayImage, seen: readonly LineImage[], height: number): LineImage[] {
  const whole = lineImage(inkPolarity(gray) === "dark" ? gray : invert(gray), height);
  const [line] = seen;
  if (line === undefined || seen.length > 1) return [whole];
  const share = whole.width / line.width;
  return share > LEAST_OF_VIEW && share < MOST_OF_VIEW ? [line, whole] : [line];
}

/** What a model reads on each of the lines' images. */
export async function readTexts(
  sharp: SharpModule,
  model: LineRecognizer,
  lines: readonly LabeledLine[],
): Promise<string[]> {
  const reader = createReader({ lineReader: lineNetworkReader(model) });
  const texts: string[] = [];
  for (const { path } of lines)
    texts.push((await reader.read(await decodeImage(sharp, path, { name: path }))).text);
  return texts;
}
