import type { Raster } from "@numera/vision";
import { ReaderError } from "./readerError.ts";

/** The pixels of a canvas, as `getImageData` gives them: RGBA, 8 bits. */
export interface CanvasImage {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array | Uint8ClampedArray;
  readonly channels?: undefined;
}

/**
 * An image as stages take it. Without `channels` it is a canvas's, which is RGBA.
 *
 * @throws ReaderError `invalid-image` where it is no image, or its data are of another type or length than its sizes say
 */
export function rasterOf(image: Raster | CanvasImage): Raster {
  // JavaScript hands in anything.
  const given: unknown = image;
  if (typeof given !== "object" || given === null || !("data" in given)) {
    const got = ArrayBuffer.isView(given) ? "bytes" : typeof given === "string" ? "a string" : String(given);
    throw invalid(`got ${got}; decode files by decodeImage of @numera/vision/node`);
  }
  const { width, height, data, channels = 4 } = image;
  if (!isSide(width) || !isSide(height)) {
    throw invalid(
      `got the sizes ${String(width)} and ${String(height)}; give both in pixels, as whole numbers from 1 on`,
    );
  }
  if (channels !== 1 && channels !== 3 && channels !== 4) {
    throw invalid(`got ${String(channels)} channels; give 1 for gray, 3 for RGB or 4 for RGBA`);
  }
  // By name, as arrays of other windows and frames are no instances of this one's.
  const type = Object.prototype.toString.call(data).slice("[object ".length, -1);
  if (type !== "Uint8Array" && type !== "Uint8ClampedArray") {
    throw invalid(`got data of type ${type}; give samples of 8 bits as Uint8Array or Uint8ClampedArray`);
  }
  const expected = width * height * channels;
  if (data.length !== expected) {
    throw invalid(
      `got ${data.length} samples for ${width} x ${height} pixels of ${channels} channels; give ${expected}` +
        (image.channels === undefined ? ", or say how many channels there are" : ""),
    );
  }
  return { width, height, channels, data };
}

function isSide(value: unknown): boolean {
  return Number.isSafeInteger(value) && Number(value) > 0;
}

function invalid(got: string): ReaderError {
  return new ReaderError("invalid-image", `expected an image as { width, height, channels, data }, ${got}`);
}
