import type { Random } from "@numera/random";
import type { Raster } from "@numera/vision";
import type { Hands } from "./digits/write.ts";

/** One kind of image that readers have failed on, or must not fail on. */
export interface Kind {
  /** As the cases' folder where there is one, such as "03-tight-bold-digit". */
  readonly name: string;
  /** What counts: the text; the text, or that the reader is not sure ("doubt"); only what it is sure of ("sure"). */
  readonly counts?: "text" | "doubt" | "sure";
  /** Images for each that other kinds have. Default 1. */
  readonly share?: number;
  /** @param random the image's own: the same draws the same image */
  readonly draw: (random: Random, hands: Hands) => DrawnKind;
}

export interface DrawnKind {
  readonly image: Raster;
  /** What a person would read, lines joined by newlines. */
  readonly text: string;
}
