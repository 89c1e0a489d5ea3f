import type { Drawing } from "../drawing/stroke.ts";
import type { Edits } from "../pictures/edits.ts";

/** An image file, and what is done to it before it is read. */
export interface ImageSource {
  readonly kind: "image";
  /** One for each file: a worker gets a copy of the file each time. */
  readonly id: number;
  readonly name: string;
  readonly file: Blob;
  readonly edits: Edits;
}

/** What there is to read. */
export type Source = { readonly kind: "drawing"; readonly drawing: Drawing } | ImageSource;
