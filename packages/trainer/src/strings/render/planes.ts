import { InkLayer } from "./inkLayer.ts";

/** The memory in which pictures are made one after the other; it only grows. */
export class Planes {
  /** What is written. */
  readonly ink = new InkLayer();
  /** What stands on the paper before. */
  readonly printed = new InkLayer();
  /** `[height, width]` gray levels of the picture. */
  gray = new Float32Array(0);
  scratch = new Float32Array(0);

  /** Empty layers of another size; gray and scratch are at least as large and hold anything. */
  reset(width: number, height: number): void {
    this.ink.reset(width, height);
    this.printed.reset(width, height);
    if (this.gray.length >= width * height) return;
    this.gray = new Float32Array(width * height);
    this.scratch = new Float32Array(width * height);
  }
}
