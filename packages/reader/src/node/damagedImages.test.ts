import { linesOf } from "@numera/contract";
import { Random } from "@numera/random";
import { decodeImage, ImageError } from "@numera/vision/node";
import sharp from "sharp";
import { expect, it } from "vitest";
import { createReader } from "../read.ts";
import { contourReader } from "../strategies/contour/contourReader.ts";
import { page } from "../testing/pages.ts";
import { templateClassifier } from "../testing/templateClassifier.ts";

/** "40719" as a 24-bit BMP file. */
function bmp({ width, height, data }: ReturnType<typeof page>): Uint8Array {
  const stride = Math.ceil((width * 3) / 4) * 4;
  const bytes = new Uint8Array(54 + stride * height);
  const view = new DataView(bytes.buffer);
  bytes.set([0x42, 0x4d]);
  view.setUint32(10, 54, true);
  view.setUint32(14, 40, true);
  view.setInt32(18, width, true);
  view.setInt32(22, -height, true);
  view.setUint16(26, 1, true);
  view.setUint16(28, 24, true);
  for (let y = 0; y < height; y++)
    bytes.set(data.subarray(y * width * 3, (y + 1) * width * 3), 54 + y * stride);
  return bytes;
}

/** The file with some bytes changed (half of them in its first 64), cut short, or both. */
function damage(file: Uint8Array, random: Random): Uint8Array {
  const bytes = Uint8Array.from(file);
  const kind = random.integer(3);
  const changes = kind === 0 ? 0 : 1 + random.integer(10);
  for (let i = 0; i < changes; i++) {
    const at = random.integer(random.integer(2) === 0 ? 64 : bytes.length);
    bytes[at] = random.integer(256);
  }
  return kind === 1 ? bytes : bytes.subarray(0, random.integer(bytes.length));
}

it("gives a reading or one clear error for each of 200 damaged images, within seconds", async () => {
  const picture = page(["40719"]);
  const { width, height, data } = picture;
  const image = sharp(data, { raw: { width, height, channels: 3 } });
  const formats = ["png", "jpeg", "webp", "tiff"] as const;
  const files = [
    bmp(picture),
    ...(await Promise.all(formats.map((f) => image.clone().toFormat(f).toBuffer()))),
  ];
  const reader = createReader({ lineReader: contourReader(templateClassifier()) });
  for (const file of files) expect((await reader.read(await decodeImage(sharp, file))).text).toBe("40719");

  let errors = 0;
  for (let i = 0; i < 200; i++) {
    const bytes = damage(files[i % files.length]!, new Random(7).at("damage", i));
    try {
      const reading = await reader.read(await decodeImage(sharp, bytes, { name: "x", maxPixels: 20e6 }));
      expect(reading.text).toBe(
        linesOf(reading)
          .map((line) => line.text)
          .join("\n"),
      );
    } catch (error) {
      expect(error).toBeInstanceOf(ImageError);
      expect((error as ImageError).message).toMatch(/^"x" is [^\n]+$/);
      errors++;
    }
  }
  expect(errors).toBeGreaterThan(50);
  expect(errors).toBeLessThan(200);
});
