import { lineMargin } from "@numera/contract";
import { alphabetOf, encode } from "@numera/decoder";
import type { BatchValue } from "@numera/graph";
import { type LineImage, lineImage } from "@numera/vision";
import type { LineModel } from "../../models/lineNet.ts";
import type { StringSample } from "../../strings/index.ts";

/** What a line network can name. */
export const lineAlphabet = alphabetOf("0123456789.,-=/:()$#'");

/** Classes of line networks, the blank among them. */
export const LINE_CLASSES = lineAlphabet.characters.length + 1;

/** One line ready for the network. */
export interface LineExample {
  readonly image: LineImage;
  /** Classes of the characters, spaces left out. */
  readonly classes: readonly number[];
  /** Where the characters' middles stand, in pixels of the line image. */
  readonly middles: readonly number[];
}

/** @throws RangeError when the text holds a character that the network has no class for */
export function lineExample(
  sample: Pick<StringSample, "image" | "text" | "boxes">,
  model: LineModel,
): LineExample {
  const classes = encode(lineAlphabet, sample.text.replaceAll(" ", ""));
  const image = lineImage(sample.image, model.height);
  const scale = image.width / sample.image.width;
  return { image, classes, middles: sample.boxes.map(({ x, width }) => (x + width / 2) * scale) };
}

/** Width in pixels that a line takes in a batch, margins included, before padding. */
export function paddedWidth({ image }: Pick<LineExample, "image">): number {
  return image.width + 2 * lineMargin;
}

/** Lines padded with paper to one width, and their labels to one length, as `compileLineStep` takes them. */
export function lineBatch(
  examples: readonly Pick<LineExample, "image" | "classes">[],
  model: LineModel,
  width: number,
  longest: number,
): Record<string, BatchValue> {
  const count = examples.length;
  const line = new Float32Array(count * model.height * width);
  const labels = new BigInt64Array(count * longest).fill(1n);
  const labelLengths = new BigInt64Array(count);
  const frames = new BigInt64Array(count);
  examples.forEach((example, n) => {
    const { image, classes } = example;
    for (let y = 0; y < model.height; y++) {
      line.set(
        image.ink.subarray(y * image.width, (y + 1) * image.width),
        (n * model.height + y) * width + lineMargin,
      );
    }
    labels.set(classes.map(BigInt), n * longest);
    labelLengths[n] = BigInt(classes.length);
    frames[n] = BigInt(Math.ceil(paddedWidth(example) / model.stride));
  });
  return {
    line: { data: line, shape: [count, 1, model.height, width] },
    labels: { data: labels, shape: [count, longest] },
    labelLengths: { data: labelLengths, shape: [count] },
    frames: { data: frames, shape: [count] },
  };
}
