import type { Transform } from "@numera/vision";
import type { Ink } from "./findInk.ts";

/** A page as its lines are read from it, reduced or enlarged, and turned so that they run level. Plain data. */
export interface Page extends Ink {
  /** The size in pixels of the image that the page was found on. */
  readonly source: { readonly width: number; readonly height: number };
  /** From the page's pixels to the source's. */
  readonly toSource: Transform;
  /** By how many quarters of a circle clockwise the image was turned before. */
  readonly quarters: 0 | 1 | 2 | 3;
}
