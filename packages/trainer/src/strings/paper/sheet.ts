/** The paper under a line of writing, while it is made. */
export interface Sheet {
  readonly width: number;
  readonly height: number;
  /** `[height, width]` gray levels, 0 black to 255 white. */
  readonly gray: Float32Array;
  /** Height of a digit in pixels. */
  readonly em: number;
  /** Pixels for 40 rows of an image: 1 for images of that height. Patterns on paper scale with it. */
  readonly scale: number;
}
