/** 8-bit samples, row-major, channels interleaved (gray, RGB or RGBA, straight alpha). */
export interface Raster {
  readonly width: number;
  readonly height: number;
  readonly channels: 1 | 3 | 4;
  readonly data: Uint8Array;
}

/** Makes a PNG file of a raster; it is handed in, so that pages need no library for images. */
export type PngEncoder = (raster: Raster) => Promise<Uint8Array>;

/** A picture as it stands inside a page. */
export async function dataUri(raster: Raster, encodePng: PngEncoder): Promise<string> {
  return `data:image/png;base64,${Buffer.from(await encodePng(raster)).toString("base64")}`;
}
