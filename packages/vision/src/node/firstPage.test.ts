import fc from "fast-check";
import sharp from "sharp";
import { expect, it } from "vitest";
import { decodeImage } from "./decodeImage.ts";
import { firstPage } from "./firstPage.ts";

interface Tiff {
  readonly pages: number;
  /** Whether the last page leads to the first. */
  readonly circle?: boolean;
  readonly little?: boolean;
  readonly big?: boolean;
}

/** A gray TIFF of 8 x 8 px; its pages share one strip, whose pixels are 0, 4, 8 … */
function tiff({ pages, circle = false, little = true, big = false }: Tiff): Uint8Array {
  const tags = [
    [256, 3, 1, 8],
    [257, 3, 1, 8],
    [258, 3, 1, 8],
    [259, 3, 1, 1],
    [262, 3, 1, 1],
    [273, 4, 1, 16],
    [277, 3, 1, 1],
    [278, 3, 1, 8],
    [279, 4, 1, 64],
  ] as const;
  const [counting, entry, pointer] = big ? [8, 20, 8] : [2, 12, 4];
  const size = counting + entry * tags.length + pointer;
  const bytes = new Uint8Array(80 + pages * size);
  const view = new DataView(bytes.buffer);
  const offset = (at: number, value: number) =>
    big ? view.setBigUint64(at, BigInt(value), little) : view.setUint32(at, value, little);
  bytes.set(little ? [0x49, 0x49] : [0x4d, 0x4d]);
  view.setUint16(2, big ? 43 : 42, little);
  if (big) view.setUint16(4, 8, little);
  offset(big ? 8 : 4, 80);
  for (let i = 0; i < 64; i++) bytes[16 + i] = 4 * i;
  for (let page = 0; page < pages; page++) {
    const at = 80 + page * size;
    if (big) offset(at, tags.length);
    else view.setUint16(at, tags.length, little);
    for (const [i, [tag, type, count, value]] of tags.entries()) {
      const here = at + counting + entry * i;
      view.setUint16(here, tag, little);
      view.setUint16(here + 2, type, little);
      offset(here + 4, count);
      if (type === 3) view.setUint16(here + 4 + pointer, value, little);
      else view.setUint32(here + 4 + pointer, value, little);
    }
    offset(at + size - pointer, page + 1 < pages ? at + size : circle ? 80 : 0);
  }
  return bytes;
}

const layouts = [true, false].flatMap((little) => [true, false].map((big) => ({ little, big })));

it.each(layouts)(
  "reads the first page of several, and of a circle: little-endian $little, BigTIFF $big",
  async (layout) => {
    const one = await decodeImage(sharp, tiff({ pages: 1, ...layout }));
    expect([one.width, one.height, one.data[63]]).toEqual([8, 8, 252]);
    for (const pages of [1, 2, 1000]) {
      for (const circle of [false, true]) {
        const { data } = await decodeImage(sharp, tiff({ pages, circle, ...layout }));
        expect(Buffer.compare(data as Uint8Array, one.data as Uint8Array)).toBe(0);
      }
    }
  },
);

it("reads one of 200,000 pages as fast as one alone", async () => {
  const file = tiff({ pages: 200_000 });
  const start = performance.now();
  expect(await decodeImage(sharp, file)).toMatchObject({ width: 8, height: 8 });
  expect(performance.now() - start).toBeLessThan(1000);
});

it("changes bytes only where it may, and files of one page not at all", async () => {
  const file = tiff({ pages: 2 });
  const before = file.slice();
  expect(firstPage(file, false)).not.toBe(file);
  expect(file).toEqual(before);
  expect(firstPage(file, true)).toBe(file);
  expect(file).not.toEqual(before);
  const page = await sharp(Uint8Array.of(1, 2), { raw: { width: 2, height: 1, channels: 1 } })
    .tiff()
    .toBuffer();
  expect(firstPage(page, false)).toBe(page);
});

it("takes any bytes without a fault", () => {
  fc.assert(
    fc.property(
      fc.constantFrom([0x49, 0x49, 42, 0], [0x4d, 0x4d, 0, 43]),
      fc.uint8Array({ maxLength: 60 }),
      (head, tail) => {
        const bytes = Uint8Array.of(...head, ...tail);
        expect(firstPage(bytes, false)).toHaveLength(bytes.length);
      },
    ),
  );
});
