/**
 * An image in memory: 8-bit samples, row-major, channels interleaved (gray, RGB or RGBA, straight alpha).
 * `data.length === width * height * channels`.
 */
export interface Raster {
  readonly width: number;
  readonly height: number;
  readonly channels: 1 | 3 | 4;
  readonly data: Uint8Array | Uint8ClampedArray;
}

/** A rectangle in pixels of the source image; (x, y) is its top left corner. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}
