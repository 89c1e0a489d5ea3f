/** Formats of cameras, scanners and the web: read as PNG is, bounded by their headers, and refused by name where they are not read. */
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import sharp from "sharp";
import { describe, expect, it, test } from "vitest";
import type { Raster } from "../raster.ts";
import { decodeImage } from "./decodeImage.ts";
import { firstFrame } from "./firstFrame.ts";

/** 40 x 30 pixels, black at the left and white at the right. */
const width = 40;
const height = 30;
const picture = () => {
  const data = new Uint8Array(3 * width * height).map((_, i) => (Math.floor(i / 3) % width < 20 ? 0 : 255));
  return sharp(data, { raw: { width, height, channels: 3 } });
};

const isPicture = ({ width: w, height: h, channels, data }: Raster) => {
  expect([w, h]).toEqual([width, height]);
  const gray = (x: number, y: number) => data[(y * w + x) * channels]!;
  for (const y of [0, 15, 29]) {
    expect(gray(5, y)).toBeLessThan(20);
    expect(gray(35, y)).toBeGreaterThan(235);
  }
};

interface Encoder {
  getDecodedBuffer(info: object): Uint8Array;
  setDecompositions(count: number): void;
  encode(): void;
  getEncodedBuffer(): Uint8Array;
}

/** The picture as a JPEG 2000 codestream of 8 or 16 bits. */
async function jpeg2000(bits: 8 | 16, components: 1 | 3): Promise<Uint8Array> {
  const load = createRequire(import.meta.url)("@cornerstonejs/codec-openjpeg/wasmjs") as (
    options: object,
  ) => Promise<{ J2KEncoder: new () => Encoder }>;
  const { J2KEncoder } = await load({ print: () => {}, printErr: () => {} });
  const encoder = new J2KEncoder();
  const info = { width, height, bitsPerSample: bits, componentCount: components, isSigned: false };
  const room = encoder.getDecodedBuffer(info);
  const size = bits / 8;
  for (let i = 0; i < width * height * components * size; i++) {
    room[i] = Math.floor(i / components / size) % width < 20 ? 0 : 255;
  }
  // Five, the preset, need 32 pixels either way.
  encoder.setDecompositions(2);
  encoder.encode();
  return encoder.getEncodedBuffer().slice();
}

describe("formats of photos", () => {
  it("reads GIF and AVIF", async () => {
    isPicture(await decodeImage(sharp, await picture().gif().toBuffer()));
    isPicture(await decodeImage(sharp, await picture().avif({ lossless: true }).toBuffer()));
  });

  it.each([
    [8, 1],
    [8, 3],
    [16, 1],
  ] as const)("reads JPEG 2000 of %i bits and %i components", async (bits, components) => {
    const raster = await decodeImage(sharp, await jpeg2000(bits, components));
    expect(raster.channels).toBe(components);
    isPicture(raster);
  });

  it("reads the first image of an animation, and does not look for more", async () => {
    const second = { create: { width, height, channels: 3 as const, background: "#777" } };
    const frames = [await picture().png().toBuffer(), await sharp(second).png().toBuffer()];
    const gif = await sharp(frames, { join: { animated: true } })
      .gif({ delay: [50, 50] })
      .toBuffer();
    expect((await sharp(gif).metadata()).pages).toBe(2);
    expect((await sharp(firstFrame(gif)).metadata()).pages ?? 1).toBe(1);
    isPicture(await decodeImage(sharp, gif));
  });

  it("refuses each by the size that its header tells", async () => {
    const files = [await picture().gif().toBuffer(), await picture().avif().toBuffer(), await jpeg2000(8, 1)];
    for (const file of files) {
      await expect(decodeImage(sharp, file, { maxPixels: 1199 })).rejects.toMatchObject({
        code: "too-many-pixels",
        message: expect.stringContaining('"image" is 40 x 30 px, over the limit of'),
      });
    }
    const giant = (await jpeg2000(8, 1)).slice();
    new DataView(giant.buffer).setUint32(8, 0x7fffffff);
    await expect(decodeImage(sharp, giant)).rejects.toMatchObject({ code: "too-many-pixels" });
  });

  it("says of each that it is damaged where it is cut short or garbled", async () => {
    const files = [await picture().avif().toBuffer(), await jpeg2000(8, 3)];
    for (const file of files) {
      for (const length of [16, 60, file.length - 40]) {
        const found = await decodeImage(sharp, file.subarray(0, length)).catch((error) => error);
        if (!("data" in found)) expect(found).toMatchObject({ name: "ImageError", code: "damaged-image" });
      }
    }
    const gif = await picture().gif().toBuffer();
    await expect(decodeImage(sharp, gif.subarray(0, 20))).rejects.toMatchObject({ code: "damaged-image" });
  });

  it("refuses a raw photo whose first page is a preview, and reads a TIFF whose first page is the image", async () => {
    const tiff = await picture().tiff({ compression: "none" }).toBuffer();
    isPicture(await decodeImage(sharp, tiff));
    const [little, first] = [tiff.readUInt16LE(0) === 0x4949, tiff.readUInt32LE(4)];
    expect(little).toBe(true);
    const preview = Buffer.concat([tiff]);
    // The first entry, of the lowest tag, becomes NewSubfileType: 1, a smaller version of another image.
    preview.writeUInt16LE(254, first + 2);
    preview.writeUInt16LE(4, first + 4);
    preview.writeUInt32LE(1, first + 6);
    preview.writeUInt32LE(1, first + 10);
    await expect(decodeImage(sharp, preview, { name: "x.nef" })).rejects.toMatchObject({
      code: "unsupported-format",
      message: expect.stringContaining('"x.nef" is a camera\'s raw photo, which is not read; develop it'),
    });
  });

  it("refuses by name what is not read, with what to do", async () => {
    const pdf = new TextEncoder().encode("%PDF-1.7\n");
    await expect(decodeImage(sharp, pdf, { name: "scan.pdf" })).rejects.toMatchObject({
      code: "unsupported-format",
      message: '"scan.pdf" is a PDF file, which is not read; save its page as PNG, or open it in the Studio',
    });
    const many = (await jpeg2000(8, 1)).slice();
    new DataView(many.buffer).setUint16(43, 0x0202);
    await expect(decodeImage(sharp, many)).rejects.toMatchObject({ code: "unsupported-format" });
  });
});

/** Beside the folder of development data, which is $NUMERA_DATA or beside the checkout. */
const data = process.env.NUMERA_DATA || join("..", "shared", "data");
const cases = join(data, "..", "cases", "17-photo-formats");

/** Drawn by another encoder each; HEIC is written by none that is at hand. */
describe.skipIf(!existsSync(cases))("files of other encoders", () => {
  test.each(["number.gif", "number.avif", "number.jp2", "number.heic"])("%s", async (file) => {
    const { width, height, channels, data } = await decodeImage(sharp, join(cases, file));
    expect([width, height]).toEqual([445, 170]);
    // Dark ink on light paper.
    let dark = 0;
    for (let at = 0; at < data.length; at += channels) if (data[at]! < 100) dark += channels / data.length;
    expect(dark).toBeGreaterThan(0.01);
    expect(dark).toBeLessThan(0.3);
  });

  test("a HEIC file is bounded by its header", async () => {
    await expect(decodeImage(sharp, join(cases, "number.heic"), { maxPixels: 1000 })).rejects.toMatchObject({
      code: "too-many-pixels",
    });
  });
});
