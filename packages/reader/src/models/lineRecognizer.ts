import type { LineImage } from "@numera/vision";

/** What a reader needs of a line network: the image of a line in, what stands at each place of it out. */
export interface LineRecognizer {
  /** The model's name as its metadata gives it. */
  readonly name: string;
  /** Characters by class: class 0 is the blank, class i the character i - 1. */
  readonly alphabet: readonly string[];
  /** Height in pixels that lines are brought to. */
  readonly height: number;
  /** Width in pixels that one frame advances by, and of the paper added on either side of a line. */
  readonly stride: number;
  readonly margin: number;
  /** @returns log-probabilities `[frames, alphabet.length + 1]`, row-major */
  recognize(line: LineImage): Promise<Float32Array>;
}
