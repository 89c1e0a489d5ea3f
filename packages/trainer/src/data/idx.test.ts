import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseIdxImages, parseIdxLabels, serializeIdx } from "./idx.ts";

/** Two images of 2 x 3. */
const images = Uint8Array.of(
  0,
  0,
  8,
  3,
  0,
  0,
  0,
  2,
  0,
  0,
  0,
  2,
  0,
  0,
  0,
  3,
  1,
  2,
  3,
  4,
  5,
  6,
  7,
  8,
  9,
  10,
  11,
  12,
);
const labels = Uint8Array.of(0, 0, 8, 1, 0, 0, 0, 2, 7, 9);

async function gzip(bytes: Uint8Array): Promise<Uint8Array> {
  const stream = new Blob([bytes as Uint8Array<ArrayBuffer>])
    .stream()
    .pipeThrough(new CompressionStream("gzip"));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

describe("parseIdxImages", () => {
  it("reads count, height, width and the pixels", async () => {
    const parsed = await parseIdxImages(images, "two");
    expect(parsed).toEqual({ count: 2, height: 2, width: 3, data: images.slice(16) });
  });

  it("reads the same from gzip", async () => {
    expect(await parseIdxImages(await gzip(images), "two.gz")).toEqual(await parseIdxImages(images, "two"));
  });

  it("reads a view that does not begin at its buffer's start", async () => {
    const shifted = new Uint8Array([9, 9, 9, ...images]).subarray(3);
    expect((await parseIdxImages(shifted, "view")).data[0]).toBe(1);
  });

  it("refuses a labels file as images, naming it, the byte and both magic numbers", async () => {
    const padded = new Uint8Array(20);
    padded.set(labels);
    await expect(parseIdxImages(padded, "t10k-labels")).rejects.toThrow(
      "t10k-labels: byte 0: expected the magic number 0x00000803 (uint8 images, IDX), got 0x00000801 (uint8, 1 dimension)",
    );
  });

  it("refuses what is no IDX file at all", async () => {
    const png = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0, 0, 0, 0, 0);
    await expect(parseIdxImages(png, "a.png")).rejects.toThrow("got 0x89504e47 (not an IDX file)");
  });

  it("refuses a truncated file at its last byte", async () => {
    await expect(parseIdxImages(images.subarray(0, 25), "cut")).rejects.toThrow(
      "cut: byte 25: expected 28 bytes in all for 2 x 2 x 3, got the end of the file",
    );
  });

  it("refuses a truncated header, an empty file included", async () => {
    await expect(parseIdxImages(images.subarray(0, 10), "cut")).rejects.toThrow(
      "cut: byte 10: expected an IDX header",
    );
    await expect(parseIdxImages(new Uint8Array(), "empty")).rejects.toThrow(
      "empty: byte 0: expected an IDX header",
    );
  });

  it("refuses bytes after the last image", async () => {
    await expect(parseIdxImages(new Uint8Array([...images, 0]), "long")).rejects.toThrow(
      "long: byte 28: expected the end of the file after 2 x 2 x 3, got 29 bytes in all",
    );
  });

  it("refuses a dimension of zero at its byte", async () => {
    const flat = images.slice();
    flat[11] = 0;
    await expect(parseIdxImages(flat, "flat")).rejects.toThrow(
      "flat: byte 8: expected a height of at least 1, got 0",
    );
  });

  it("refuses sizes whose product no memory holds, without allocating it", async () => {
    const huge = images.slice().fill(0xff, 4, 16);
    await expect(parseIdxImages(huge, "huge")).rejects.toThrow("huge: byte 28: expected");
  });

  it("refuses a gzip stream that is cut short", async () => {
    const cut = (await gzip(images)).subarray(0, 20);
    await expect(parseIdxImages(cut, "cut.gz")).rejects.toThrow(
      "cut.gz: the gzip stream is cut short or damaged",
    );
  });
});

describe("parseIdxLabels", () => {
  it("reads labels", async () => {
    expect(Array.from(await parseIdxLabels(labels, "labels"))).toEqual([7, 9]);
  });

  it("refuses an images file", async () => {
    await expect(parseIdxLabels(images, "train-images")).rejects.toThrow("train-images: byte 0: expected");
  });
});

describe("serializeIdx", () => {
  it("is undone by parsing, for any size", async () => {
    const size = fc.integer({ min: 1, max: 9 });
    await fc.assert(
      fc.asyncProperty(size, size, size, fc.integer(), async (count, height, width, seed) => {
        const data = Uint8Array.from({ length: count * height * width }, (_, i) => (i * 31 + seed) & 255);
        const parsed = await parseIdxImages(serializeIdx([count, height, width], data), "round trip");
        expect(parsed).toEqual({ count, height, width, data });
      }),
    );
  });

  it("writes the header byte by byte", () => {
    expect(serializeIdx([2], Uint8Array.of(7, 9))).toEqual(labels);
  });

  it("refuses data that do not fill the sizes", () => {
    expect(() => serializeIdx([2, 2], new Uint8Array(3))).toThrow("sizes [2, 2] need 4 elements, got 3");
  });
});
