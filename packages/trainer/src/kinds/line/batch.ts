import type { BatchValue } from "@numera/graph";
import { type LineImage, lineImage } from "@numera/vision";
import type { LineModel } from "../../models/lineNet.ts";
import type { StringSample } from "../../strings/index.ts";

/** What a line network can name: the blank is class 0, character i of this is class i + 1. */
export const LINE_ALPHABET = "0123456789.,-=/:()$#'";

/** Classes of line networks, the blank among them. */
export const LINE_CLASSES = LINE_ALPHABET.length + 1;

/** Characters of the longest label. */
export const LONGEST_LABEL = 20;

/** Paper beside a line on either side, in pixels, so that its first and last characters are seen whole. */
export const LINE_MARGIN = 4;

/** One line ready for the network. */
export interface LineExample {
  readonly image: LineImage;
  /** Classes of the characters, spaces left out. */
  readonly classes: readonly number[];
  /** Where the characters' middles stand, in pixels of the line image. */
  readonly middles: readonly number[];
}

/** @throws Error when the text holds a character that the network has no class for */
export function lineExample(
  sample: Pick<StringSample, "image" | "text" | "boxes">,
  model: LineModel,
): LineExample {
  const classes = [...sample.text.replaceAll(" ", "")].map((character) => {
    const place = LINE_ALPHABET.indexOf(character);
    if (place < 0)
      throw new Error(`the line "${sample.text}" holds "${character}"; known are ${LINE_ALPHABET}`);
    return place + 1;
  });
  const image = lineImage(sample.image, model.height);
  const scale = image.width / sample.image.width;
  return { image, classes, middles: sample.boxes.map(({ x, width }) => (x + width / 2) * scale) };
}

/** Width in pixels that a line takes in a batch, margins included, before padding. */
export function paddedWidth({ image }: Pick<LineExample, "image">): number {
  return image.width + 2 * LINE_MARGIN;
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
        (n * model.height + y) * width + LINE_MARGIN,
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
