import { crc32 } from "node:zlib";
import fc from "fast-check";
import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { decodeImage } from "./decodeImage.ts";
import { checkExif } from "./exif.ts";

interface Entry {
  readonly tag: number;
  readonly type?: number;
  readonly count?: number;
  readonly value?: number;
}

/** EXIF data of one directory, little-endian, that `next` follows, with bytes behind it. */
function exif(entries: readonly Entry[], { next = 0, behind = 0 } = {}): Uint8Array {
  const bytes = new Uint8Array(14 + 12 * entries.length + behind);
  const view = new DataView(bytes.buffer);
  bytes.set([0x49, 0x49, 42, 0, 8]);
  view.setUint16(8, entries.length, true);
  for (const [i, { tag, type = 4, count = 1, value = 0 }] of entries.entries()) {
    view.setUint16(10 + 12 * i, tag, true);
    view.setUint16(12 + 12 * i, type, true);
    view.setUint32(14 + 12 * i, count, true);
    view.setUint32(18 + 12 * i, value, true);
  }
  view.setUint32(10 + 12 * entries.length, next, true);
  return bytes;
}

const many = (count: number, entry: Entry) => new Array<Entry>(count).fill(entry);
const orientation: Entry = { tag: 0x112, type: 3, value: 6 };
const itself: Entry = { tag: 0x8769, value: 8 };

const picture = () => sharp({ create: { width: 40, height: 20, channels: 3, background: "white" } });

const files = {
  async JPEG(data: Uint8Array): Promise<Uint8Array> {
    const jpeg = await picture().jpeg().toBuffer();
    const segment = Buffer.alloc(10);
    segment.writeUInt16BE(0xffe1);
    segment.writeUInt16BE(8 + data.length, 2);
    segment.write("Exif", 4);
    return Buffer.concat([jpeg.subarray(0, 2), segment, data, jpeg.subarray(2)]);
  },
  async PNG(data: Uint8Array): Promise<Uint8Array> {
    const png = await picture().png().toBuffer();
    const chunk = Buffer.concat([Buffer.from("eXIf"), data]);
    const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
    length.writeUInt32BE(data.length);
    check.writeUInt32BE(crc32(chunk));
    return Buffer.concat([png.subarray(0, 33), length, chunk, check, png.subarray(33)]);
  },
  async WebP(data: Uint8Array): Promise<Uint8Array> {
    const webp = await picture()
      .withExif({ IFD0: { Copyright: "ours" } })
      .webp()
      .toBuffer();
    const chunk = Buffer.alloc(8 + data.length + (data.length % 2));
    chunk.write("EXIF");
    chunk.writeUInt32LE(data.length, 4);
    chunk.set(data, 8);
    const file = Buffer.concat([webp.subarray(0, webp.indexOf("EXIF")), chunk]);
    file.writeUInt32LE(file.length - 8, 4);
    return file;
  },
};

describe.each(Object.keys(files) as (keyof typeof files)[])("EXIF data of a %s", (format) => {
  const check = async (data: Uint8Array) => checkExif(await files[format](data), format, "x");

  it("turn the image, whatever circle of one they make", async () => {
    for (const data of [
      exif([orientation]),
      exif([orientation], { next: 8 }),
      exif([orientation, itself]),
      exif([itself, orientation, { tag: 0x8825, value: 10_000 }]),
    ]) {
      expect(await decodeImage(sharp, await files[format](data))).toMatchObject({ width: 20, height: 40 });
    }
  });

  it("are refused where they contain themselves many times, in milliseconds", async () => {
    // 60 kB, as many as fit: libexif takes 12 seconds.
    const file = await files[format](exif(many(5000, itself)));
    const start = performance.now();
    await expect(decodeImage(sharp, file, { name: "x" })).rejects.toMatchObject({
      code: "damaged-image",
      message: expect.stringMatching(
        /^"x" is a damaged \w+ file \(its EXIF data have more than 2,000 entries, or/,
      ),
    });
    expect(performance.now() - start).toBeLessThan(500);
    for (const tag of [0x8825, 0xa005]) {
      await expect(check(exif(many(20, { tag, value: 8 })))).rejects.toThrow("contain themselves");
    }
  });

  it("are refused where they have entries or bytes without number", async () => {
    await expect(check(exif(many(2000, orientation)))).resolves.toBeUndefined();
    await expect(check(exif(many(2001, orientation)))).rejects.toThrow("2,000 entries");
    const shared = (count: number) =>
      exif(many(count, { tag: 0x9286, type: 7, count: 40_000, value: 24 }), { behind: 40_000 });
    await expect(check(shared(100))).resolves.toBeUndefined();
    await expect(check(shared(110))).rejects.toThrow("contain themselves");
  });
});

it("takes any bytes for EXIF data without a fault", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (tail) => {
      const bytes = Uint8Array.of(
        0xff,
        0xd8,
        0xff,
        0xe1,
        1,
        0,
        69,
        120,
        105,
        102,
        0,
        0,
        0x49,
        0x49,
        42,
        0,
        ...tail,
      );
      expect(() => checkExif(bytes, "JPEG", "x")).not.toThrow(RangeError);
      expect(() =>
        checkExif(Uint8Array.of(137, 80, 78, 71, 13, 10, 26, 10, ...tail), "PNG", "x"),
      ).not.toThrow();
      expect(() => checkExif(tail, "WebP", "x")).not.toThrow();
    }),
  );
});

it("EXIF data of an AVIF are found wherever they stand", async () => {
  const avif = await picture().avif().toBuffer();
  const check = (data: Uint8Array) => () => checkExif(Buffer.concat([avif, data]), "AVIF", "x");
  expect(check(exif([orientation]))).not.toThrow();
  expect(check(exif(many(40, itself)))).toThrow("more than 2,000 entries, or contain themselves");
  expect(check(Buffer.concat(new Array(65).fill(exif([orientation]))))).toThrow("save it again");
});
