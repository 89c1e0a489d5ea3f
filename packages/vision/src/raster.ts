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

/** A raster of one channel: 0 is black, 255 is white. */
export interface GrayImage extends Raster {
  readonly channels: 1;
}

/** Which pixels are ink: 1 ink, 0 paper, row-major. */
export interface Mask {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array;
}

/** A rectangle in pixels of the source image; (x, y) is its top left corner. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}
