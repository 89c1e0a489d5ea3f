import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import sharp from "sharp";
import { afterAll, beforeAll, expect, it } from "vitest";
import { decodeImage } from "./decodeImage.ts";
import { encodePng } from "./encodePng.ts";
import { ImageError } from "./imageError.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "numera-decode-"));
});
afterAll(() => rm(folder, { recursive: true }));

const raw = (channels: 1 | 2 | 3 | 4, width: number, height: number, ...data: number[]) =>
  sharp(Uint8Array.from(data), { raw: { width, height, channels } });

it("decodes what encodePng encodes, gray and RGB", async () => {
  for (const channels of [1, 3] as const) {
    const data = Uint8Array.from({ length: 6 * channels }, (_, i) => 13 * i);
    const raster = { width: 3, height: 2, channels, data };
    const decoded = await decodeImage(sharp, await encodePng(sharp, raster));
    expect({ ...decoded, data: Uint8Array.from(decoded.data) }).toEqual(raster);
  }
});

it("decodes PNG, JPEG, WebP and TIFF alike", async () => {
  const gray = sharp({ create: { width: 20, height: 10, channels: 3, background: "#808080" } });
  for (const format of ["png", "jpeg", "webp", "tiff"] as const) {
    const { width, height, channels, data } = await decodeImage(
      sharp,
      await gray.clone().toFormat(format).toBuffer(),
    );
    expect([width, height, channels]).toEqual([20, 10, 3]);
    expect(Math.abs(data[100]! - 128)).toBeLessThanOrEqual(1);
  }
});

it("keeps transparency, of gray images as RGBA, and leaves alpha out where all is opaque", async () => {
  const rgba = await decodeImage(sharp, await raw(4, 2, 1, 9, 8, 7, 0, 6, 5, 4, 255).png().toBuffer());
  expect([rgba.channels, ...rgba.data]).toEqual([4, 9, 8, 7, 0, 6, 5, 4, 255]);
  const opaque = await decodeImage(sharp, await raw(4, 2, 1, 9, 8, 7, 255, 6, 5, 4, 255).png().toBuffer());
  expect([opaque.channels, ...opaque.data]).toEqual([3, 9, 8, 7, 6, 5, 4]);
  const gray = raw(2, 2, 1, 9, 128, 200, 255).toColourspace("b-w");
  const { channels, data } = await decodeImage(sharp, await gray.png().toBuffer());
  expect([channels, ...data]).toEqual([4, 9, 9, 9, 128, 200, 200, 200, 255]);
});

it("turns an image as its EXIF orientation says", async () => {
  const jpeg = await sharp({ create: { width: 40, height: 20, channels: 3, background: "white" } })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer();
  expect(await decodeImage(sharp, jpeg)).toMatchObject({ width: 20, height: 40 });
});

it("reduces 16 bits a sample to the upper 8", async () => {
  const samples = Uint16Array.of(0, 0x8080, 0xffff, 0x1234);
  const source = sharp(samples, { raw: { width: 4, height: 1, channels: 1 } }).toColourspace("grey16");
  for (const format of ["png", "tiff"] as const) {
    const { channels, data } = await decodeImage(sharp, await source.clone().toFormat(format).toBuffer());
    expect(channels).toBe(1);
    const expected = [0, 0x80, 0xff, 0x12];
    for (const [i, level] of expected.entries()) expect(Math.abs(data[i]! - level)).toBeLessThanOrEqual(1);
  }
});

it("reads a file of megabytes by its path", async () => {
  const path = join(folder, "large.tif");
  const data = Uint8Array.from({ length: 1500 * 1000 }, (_, i) => i % 251);
  await sharp(data, { raw: { width: 1500, height: 1000, channels: 1 } })
    .toColourspace("b-w")
    .tiff({ compression: "none" })
    .toFile(path);
  expect(Buffer.compare((await decodeImage(sharp, path)).data as Uint8Array, data)).toBe(0);
});

it("reads a file by its path, and a BMP by its bytes", async () => {
  const path = join(folder, "one.png");
  await writeFile(path, await encodePng(sharp, { width: 1, height: 1, channels: 1, data: Uint8Array.of(9) }));
  expect((await decodeImage(sharp, path)).data[0]).toBe(9);
  const bmp = new Uint8Array(58);
  const view = new DataView(bmp.buffer);
  bmp.set([0x42, 0x4d]);
  for (const [at, value] of [
    [10, 54],
    [14, 40],
    [18, 1],
    [22, 1],
    [28, 24],
  ] as const)
    view.setUint32(at, value, true);
  bmp.set([7, 8, 9], 54);
  expect([...(await decodeImage(sharp, bmp)).data]).toEqual([9, 8, 7]);
});

it("refuses a 60,000 x 60,000 image by its header, without taking memory for it", async () => {
  // A PNG of one pixel whose header says otherwise; its checksum is not looked at before the size.
  const png = Uint8Array.from(
    await encodePng(sharp, { width: 1, height: 1, channels: 1, data: Uint8Array.of(0) }),
  );
  const view = new DataView(png.buffer);
  view.setUint32(16, 60_000);
  view.setUint32(20, 60_000);
  view.setUint32(29, crc32(png.subarray(12, 29)));
  const before = process.memoryUsage().rss;
  const error = await decodeImage(sharp, png, { name: "giant.png" }).catch((cause) => cause);
  expect(error).toBeInstanceOf(ImageError);
  expect(error.message).toBe('"giant.png" is 60,000 x 60,000 px, over the limit of 100 MP');
  expect(process.memoryUsage().rss - before).toBeLessThan(100e6);
});

it("takes the limit it is given", async () => {
  const png = await encodePng(sharp, { width: 10, height: 10, channels: 1, data: new Uint8Array(100) });
  await expect(decodeImage(sharp, png, { maxPixels: 99 })).rejects.toThrow("10 x 10 px, over the limit of 0");
  await expect(decodeImage(sharp, png, { maxPixels: 100 })).resolves.toMatchObject({ width: 10 });
});

it("says in one sentence what is wrong with a file", async () => {
  const message = async (source: string | Uint8Array) => {
    const error = await decodeImage(sharp, source, typeof source === "string" ? {} : { name: "x.png" }).catch(
      (e) => e,
    );
    expect(error).toBeInstanceOf(ImageError);
    expect(error.message).not.toContain("\n");
    return error.message;
  };
  const jpeg = await sharp({ create: { width: 200, height: 200, channels: 3, background: "gray" } })
    .jpeg()
    .toBuffer();
  expect(await message(join(folder, "none.png"))).toMatch(/none\.png" does not exist; check the path$/);
  expect(await message(folder)).toMatch(/is a folder, not an image file$/);
  expect(await message(new Uint8Array(0))).toBe(
    '"x.png" is empty (0 bytes); give a PNG, JPEG, WebP, TIFF, BMP, GIF, AVIF, HEIC or JPEG 2000 file',
  );
  expect(await message(Uint8Array.from("<svg/>", (c) => c.charCodeAt(0)))).toBe(
    '"x.png" is not an image that can be read; give a PNG, JPEG, WebP, TIFF, BMP, GIF, AVIF, HEIC or JPEG 2000 file',
  );
  expect(await message(jpeg.subarray(0, jpeg.length / 2))).toMatch(
    /^"x\.png" is a damaged or truncated JPEG file \(/,
  );
});

/** CRC-32 of the PNG specification, annex D. */
function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return (crc ^ 0xffffffff) >>> 0;
}
