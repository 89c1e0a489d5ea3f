import type { ModelIdentity } from "@numera/contract";
import type { LineImage } from "@numera/vision";

/** How a line network's frames lie on the image of a line, in pixels of that image. */
export interface FrameGeometry {
  /** The height that lines are brought to. */
  readonly height: number;
  /** The width that one frame advances by. */
  readonly stride: number;
  /** The paper added on either side of a line. */
  readonly margin: number;
}

/** What a reader needs of a line network: the image of a line in, what stands at each place of it out. */
export interface LineRecognizer extends ModelIdentity, FrameGeometry {
  readonly kind: "line";
  /** Characters by class: class 0 is the blank, class i the character i - 1. */
  readonly alphabet: readonly string[];
  /** @returns log-probabilities `[frames, alphabet.length + 1]`, row-major */
  recognize(line: LineImage): Promise<Float32Array>;
}
