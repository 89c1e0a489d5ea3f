import { Random } from "@numera/random";
import { connectedComponents, type Raster, toGrayscale } from "@numera/vision";
import { expect, it } from "vitest";
import { KINDS } from "./allKinds.ts";
import type { DrawnKind } from "./kind.ts";
import { strokeDigits } from "./testing/strokeDigits.ts";

const hands = strokeDigits();

function drawn(name: string, i: number): DrawnKind {
  const kind = KINDS.find((one) => one.name.startsWith(name))!;
  return kind.draw(new Random(1).at(kind.name, i), hands);
}

const several = (name: string, count: number) => Array.from({ length: count }, (_, i) => drawn(name, i));

it("gives every kind a name of its own", () => {
  expect(new Set(KINDS.map(({ name }) => name)).size).toBe(KINDS.length);
});

it.each(KINDS)(
  "$name: draws the same image from the same stream, another from another, with digits",
  ({ name, counts }) => {
    const [first, second] = several(name, 2) as [DrawnKind, DrawnKind];
    const again = drawn(name, 0);
    const bytes = Buffer.from(first.image.data);
    expect(again.text).toBe(first.text);
    expect(bytes.equals(Buffer.from(again.image.data))).toBe(true);
    expect(bytes.equals(Buffer.from(second.image.data))).toBe(false);
    for (const { image, text } of [first, second]) {
      expect(text).toMatch(counts === "sure" ? /^[-+./0-9 ]+$/ : /^[0-9]+(\n[0-9]+)*$/);
      expect(image.data).toHaveLength(image.width * image.height * image.channels);
      expect(image.width).toBeGreaterThan(3);
      expect(image.width * image.height).toBeLessThan(4e6);
      expect(new Set(image.data).size).toBeGreaterThan(1);
    }
  },
);

it("leaves no paper around an upright 1 but a few pixels", () => {
  for (const { image } of several("02", 6)) {
    const { left, right, top, bottom } = inkBox(image);
    expect(Math.max(left, top, image.width - 1 - right, image.height - 1 - bottom)).toBeLessThanOrEqual(3);
  }
});

it("lets lines touch: there are fewer pieces of ink than digits", () => {
  for (const { image, text } of several("16", 3))
    expect(pieces(image)).toBeLessThan(text.replace(/\n/g, "").length);
});

it("dithers to black and white alone", () => {
  for (const { image } of several("06", 3)) expect(new Set(image.data)).toEqual(new Set([0, 255]));
});

it("draws on full transparency", () => {
  for (const { image } of several("01", 2)) expect([image.channels, image.data[3]]).toEqual([4, 0]);
});

it("draws ink that a gray picture hardly shows, and a color picture does", () => {
  for (const { image } of several("07", 3)) {
    expect(spread(toGrayscale(image).data)).toBeLessThan(30);
    const channels = [0, 1, 2].map((channel) => image.data.filter((_, i) => i % 3 === channel));
    expect(Math.max(...channels.map(spread))).toBeGreaterThan(60);
  }
});

it("turns by quarters: most sideways numbers are higher than wide", () => {
  const high = several("18", 8).filter(({ image }) => image.height > image.width);
  expect(high.length).toBeGreaterThan(2);
  expect(high.length).toBeLessThan(8);
});

function range(levels: Iterable<number>): readonly [least: number, most: number] {
  let [least, most] = [255, 0];
  for (const level of levels) [least, most] = [Math.min(least, level), Math.max(most, level)];
  return [least, most];
}

function spread(levels: Iterable<number>): number {
  const [least, most] = range(levels);
  return most - least;
}

function inkOf(image: Raster): { width: number; height: number; data: Uint8Array } {
  const { width, height, data } = toGrayscale(image);
  const [dark, light] = range(data);
  return { width, height, data: Uint8Array.from(data, (level) => (level < (dark + light) / 2 ? 1 : 0)) };
}

function pieces(image: Raster): number {
  return connectedComponents(inkOf(image)).components.filter(({ area }) => area > 8).length;
}

function inkBox(image: Raster) {
  const { width, data } = inkOf(image);
  const box = { left: width, right: 0, top: image.height, bottom: 0 };
  data.forEach((isInk, i) => {
    if (isInk === 0) return;
    const [x, y] = [i % width, Math.floor(i / width)];
    box.left = Math.min(box.left, x);
    box.right = Math.max(box.right, x);
    box.top = Math.min(box.top, y);
    box.bottom = Math.max(box.bottom, y);
  });
  return box;
}
