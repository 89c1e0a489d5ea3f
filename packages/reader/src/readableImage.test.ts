import type { Raster } from "@numera/vision";
import { expect, it, test } from "vitest";
import { createReader } from "./read.ts";
import { contourReader } from "./strategies/contour/contourReader.ts";
import { page } from "./testing/pages.ts";
import { templateClassifier } from "./testing/templateClassifier.ts";

const reader = createReader({ lineReader: contourReader(templateClassifier()) });

/** "407" as a canvas has it. */
function canvasImage() {
  const { width, height, data } = page(["407"]);
  const rgba = new Uint8ClampedArray(4 * width * height).fill(255);
  for (let i = 0; i < width * height; i++) rgba.set(data.subarray(3 * i, 3 * i + 3), 4 * i);
  return { width, height, data: rgba };
}

it("reads what a canvas gives, which names no channels, as RGBA", async () => {
  const image = canvasImage();
  expect((await reader.read(image)).text).toBe("407");
  expect(await reader.read(image)).toEqual(await reader.read({ ...image, channels: 4 }));
  expect((await reader.trace(image)).reading.text).toBe("407");
});

const gray = { width: 4, height: 3, channels: 1, data: new Uint8Array(12) };

test.each([
  ["a path", "photo.jpg", "got a string; decode files by decodeImage"],
  ["a file's bytes", new Uint8Array(9), "got bytes; decode files by decodeImage"],
  ["nothing", undefined, "got undefined; decode files"],
  ["no size", { ...gray, width: 0 }, "got the sizes 0 and 3; give both in pixels"],
  ["half a pixel", { ...gray, height: 2.5 }, "got the sizes 4 and 2.5; give both"],
  ["two channels", { ...gray, channels: 2 }, "got 2 channels; give 1 for gray, 3 for RGB or 4 for RGBA"],
  [
    "floats",
    { ...gray, data: new Float32Array(12) },
    "got data of type Float32Array; give samples of 8 bits",
  ],
  ["a list", { ...gray, data: new Array(12).fill(0) }, "got data of type Array; give samples of 8 bits"],
  ["too few samples", { ...gray, channels: 3 }, "got 12 samples for 4 x 3 pixels of 3 channels; give 36"],
  ["gray without channels", { ...gray, channels: undefined }, "give 48, or say how many channels there are"],
])("refuses %s in a sentence with a code", async (_, image, sentence) => {
  for (const asked of [reader.read, reader.trace]) {
    await expect(asked(image as Raster)).rejects.toMatchObject({
      name: "ReaderError",
      code: "invalid-image",
      message: expect.stringContaining(sentence),
    });
  }
});
