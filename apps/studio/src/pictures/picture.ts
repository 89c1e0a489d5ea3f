/** An image for the screen. */
export interface Picture {
  readonly bitmap: ImageBitmap;
  /** The size in pixels that the image has before edits. */
  readonly original: { readonly width: number; readonly height: number };
}
