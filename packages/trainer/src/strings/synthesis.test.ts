import { beforeAll, expect, it } from "vitest";
import type { GlyphBank } from "./bank/glyphBank.ts";
import { digitsOf } from "./labels/label.ts";
import { STRING_PRESETS, type StringSettings } from "./settings.ts";
import { StringSynthesis } from "./synthesis.ts";
import { blockDigitBank } from "./testing/blockDigits.ts";

let bank: GlyphBank;
beforeAll(() => {
  bank = blockDigitBank(3, 2);
});

const stream = (seed: number, settings: StringSettings = STRING_PRESETS.training, letters?: GlyphBank) =>
  new StringSynthesis({ bank, settings, seed, letters });

it("makes string i the same, alone or after others, and others for another seed", () => {
  const alone = stream(5).draw(31);
  const running = stream(5);
  for (let i = 40; i > 31; i--) running.draw(i);
  expect(running.draw(31)).toEqual(alone);
  expect(stream(5).draw(32).image).not.toEqual(alone.image);
  expect(stream(6).draw(31).image).not.toEqual(alone.image);
});

it("boxes every character but the spaces, in their order, inside the image", () => {
  const strings = stream(1, { ...STRING_PRESETS.training, numberless: 0 }, bank);
  for (let i = 0; i < 400; i++) {
    const { image, text, digits, boxes } = strings.draw(i);
    expect(image.height).toBe(40);
    expect(image.width).toBeLessThanOrEqual(400);
    expect(image.data.length).toBe(image.width * image.height);
    expect(boxes.map((box) => box.text).join("")).toBe(text.replaceAll(" ", ""));
    expect(digitsOf(text)).toBe(digits);
    expect(digits.length).toBeGreaterThanOrEqual(1);
    expect(digits.length).toBeLessThanOrEqual(14);
    for (const { x, y, width, height } of boxes) {
      expect(Math.min(x, y)).toBeGreaterThanOrEqual(0);
      expect(Math.min(width, height)).toBeGreaterThanOrEqual(1);
      expect(x + width).toBeLessThanOrEqual(image.width);
      expect(y + height).toBeLessThanOrEqual(image.height);
    }
    const middles = boxes.filter((box) => /[0-9]/.test(box.text)).map((box) => box.x + box.width / 2);
    for (let k = 1; k < middles.length; k++) expect(middles[k]!).toBeGreaterThan(middles[k - 1]! - 2);
  }
});

it.each([0, 1.5])("puts a digit's ink into its box, bent by %f pixels at most", (bend) => {
  const settings: StringSettings = {
    ...STRING_PRESETS["test-spaced"],
    bend,
    damage: 0,
    reversed: 0,
    rotated: 0,
  };
  const strings = stream(2, settings);
  for (let i = 0; i < 100; i++) {
    const { image, boxes } = strings.draw(i);
    const mean = (inside: boolean) => {
      let [sum, count] = [0, 0];
      for (let y = 0; y < image.height; y++) {
        for (let x = 0; x < image.width; x++) {
          const boxed = boxes.some(
            (box) => x >= box.x && x < box.x + box.width && y >= box.y && y < box.y + box.height,
          );
          if (boxed !== inside) continue;
          sum += image.data[y * image.width + x]!;
          count++;
        }
      }
      return sum / count;
    };
    expect(mean(true)).toBeLessThan(mean(false));
  }
});

it("takes all digits of a string from one writer, and uses every writer", () => {
  const drawn = { ...STRING_PRESETS.training, drawnShapes: 0 };
  const used = new Set<number>();
  const strings = stream(3, drawn);
  for (let i = 0; i < 60; i++) used.add(strings.draw(i).writer);
  expect([...used].sort()).toEqual([100, 101, 102]);
});

it("lets digits touch or overlap in the touching test set and stand apart in the spaced one", () => {
  const touchingShare = (preset: "test-spaced" | "test-touching") => {
    const settings = { ...STRING_PRESETS[preset], rotated: 0 };
    const strings = stream(4, settings);
    let [near, pairs] = [0, 0];
    for (let i = 0; i < 150; i++) {
      const { boxes } = strings.draw(i);
      for (let k = 1; k < boxes.length; k++) {
        pairs++;
        if (boxes[k]!.x < boxes[k - 1]!.x + boxes[k - 1]!.width) near++;
      }
    }
    return near / pairs;
  };
  expect(touchingShare("test-touching")).toBeGreaterThan(0.6);
  expect(touchingShare("test-spaced")).toBeLessThan(0.35);
});

it("writes no number on the share of lines that hold none, and the same numbers on the others", () => {
  const [numbers, mixed] = [0, 0.5].map((numberless) =>
    stream(9, { ...STRING_PRESETS.training, numberless }, bank),
  );
  let without = 0;
  for (let i = 0; i < 200; i++) {
    const [number, line] = [numbers!.draw(i), mixed!.draw(i)];
    if (line.text === "") {
      without++;
      expect(line.digits).toBe("");
      expect(line.boxes).toEqual([]);
      expect(line.image).not.toEqual(number.image);
    } else expect(line).toEqual(number);
  }
  expect(without).toBeGreaterThan(60);
  expect(without).toBeLessThan(140);
});

it("bends the digits of most hands and leaves the strings otherwise as they are", () => {
  const plain = { ...STRING_PRESETS["test-spaced"], damage: 0 };
  const [straight, bent] = [0, 1].map((bend) => stream(12, { ...plain, bend }));
  let same = 0;
  for (let i = 0; i < 100; i++) {
    const [as, bentAs] = [straight!.draw(i), bent!.draw(i)];
    expect(bentAs.text).toBe(as.text);
    expect(bentAs.writer).toBe(as.writer);
    if (as.image.data.every((value, k) => value === bentAs.image.data[k])) same++;
  }
  expect(same).toBeGreaterThan(12);
  expect(same).toBeLessThan(40);
});

it("writes light on dark when told to", () => {
  const quiet = { ...STRING_PRESETS["test-spaced"], damage: 0 };
  const brightness = (reversed: number) => {
    const { data } = stream(8, { ...quiet, reversed }).draw(0).image;
    return Array.from(data).reduce((sum, value) => sum + value, 0) / data.length;
  };
  expect(brightness(0)).toBeGreaterThan(150);
  expect(brightness(1)).toBeLessThan(105);
});

it("refuses an empty bank", () => {
  expect(
    () => new StringSynthesis({ bank: blockDigitBank(0, 0), settings: STRING_PRESETS.training, seed: 1 }),
  ).toThrow("the glyph bank is empty");
});

it("says so where no line fits into the images", () => {
  const settings = { ...STRING_PRESETS.training, maxWidth: 6 };
  expect(() => stream(1, settings).draw(0)).toThrow("none fits into 6 x 40 pixels; raise maxWidth");
});
