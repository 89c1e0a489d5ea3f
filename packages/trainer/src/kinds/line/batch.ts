import { lineMargin } from "@numera/contract";
import { type Alphabet, encode } from "@numera/decoder";
import type { BatchValue } from "@numera/graph";
import { type LineImage, lineImage } from "@numera/vision";
import type { LineModel } from "../../models/lineNet.ts";
import type { StringSample } from "../../strings/index.ts";
import { MIXED } from "../../strings/labels/label.ts";

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
  alphabet: Alphabet,
): LineExample {
  const mixed = alphabet.characters.includes(" ") ? MIXED : "";
  const named = [...sample.text].filter((character) => character !== " " && (character !== MIXED || mixed));
  const classes = encode(alphabet, named.join("").replaceAll(MIXED, " "));
  const image = lineImage(sample.image, model.height);
  const scale = image.width / sample.image.width;
  return { image, classes, middles: middlesOf(named, sample.boxes).map((x) => x * scale) };
}

/** Where characters have their middles; what is unseen between two has that of the paper there. */
function middlesOf(named: readonly string[], boxes: StringSample["boxes"]): number[] {
  const middles = boxes.map(({ x, width }) => x + width / 2);
  const at = named.indexOf(MIXED);
  if (at < 0) return middles;
  const [before, after] = [boxes[at - 1]!, boxes[at]!];
  return middles.toSpliced(at, 0, (before.x + before.width + after.x) / 2);
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
