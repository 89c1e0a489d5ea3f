import { describe, expect, it } from "vitest";
import { drawnMask, evenImage, filled, inked, seventyFour } from "../testing/drawnMask.ts";
import { groundsOf, withoutGrounds } from "./grounds.ts";
import { onOneGround } from "./onOneGround.ts";
import { holdsWriting } from "./writingOn.ts";

const form = filled(evenImage(240, 160, 170), { x: 60, y: 40, width: 120, height: 80 }, 250);
const written = inked(form, drawnMask(seventyFour, 4), 90, 66, 20);

describe("the grounds of an image", () => {
  it("are one where all is even, and so are those of an image too small for fields", () => {
    expect(groundsOf(evenImage(240, 160, 200))).toBeUndefined();
    expect(
      groundsOf(filled(evenImage(80, 80, 170), { x: 20, y: 20, width: 40, height: 40 }, 250)),
    ).toBeUndefined();
  });

  it("are a tinted form and its white field, each with its level and its ink on the dark side", () => {
    const { grounds } = groundsOf(inked(written, drawnMask(seventyFour, 3), 20, 10, 20))!;
    expect(grounds.map(({ polarity }) => polarity)).toEqual(["dark", "dark"]);
    expect(grounds[0]!.level).toBeCloseTo(170, -1);
    expect(grounds[1]!.level).toBeCloseTo(250, -1);
    expect(grounds[1]!.area).toBeCloseTo(120 * 80, -3);
  });

  it("tell a label 13 % lighter than its form", () => {
    const label = filled(evenImage(240, 160, 222), { x: 60, y: 40, width: 120, height: 80 }, 251);
    expect(groundsOf(label)!.grounds).toHaveLength(2);
  });

  it("have light ink where the ground is dark", () => {
    const halves = filled(evenImage(240, 160, 250), { x: 120, y: 0, width: 120, height: 160 }, 30);
    expect(groundsOf(halves)!.grounds.map(({ polarity }) => polarity)).toEqual(["dark", "light"]);
  });

  it("give what is dropped to the ground around it", () => {
    const found = groundsOf(written)!;
    const { grounds, groundOf, level } = withoutGrounds(found, new Set([1]));
    expect(grounds).toHaveLength(1);
    expect(grounds[0]!.area).toBe(groundOf.length);
    expect(new Set(groundOf)).toEqual(new Set([0]));
    expect(Math.max(...level)).toBeLessThan(200);
    expect(withoutGrounds(found, new Set())).toBe(found);
  });
});

it("brings all grounds to white, and ink to dark, without the edges between them", () => {
  const one = onOneGround(written, groundsOf(written)!);
  const at = (x: number, y: number) => one.data[y * one.width + x]!;
  expect([at(10, 10), at(70, 50), at(60, 80)].map((level) => level > 240)).toEqual([true, true, true]);
  expect(at(92, 68)).toBeLessThan(40);
});

it("turns light ink on a dark ground into dark ink", () => {
  const halves = filled(evenImage(240, 160, 250), { x: 120, y: 0, width: 120, height: 160 }, 30);
  const both = inked(halves, drawnMask(seventyFour, 4), 160, 60, 240);
  const one = onOneGround(both, groundsOf(both)!);
  expect(one.data[62 * 240 + 162]).toBeLessThan(60);
  expect(one.data[20 * 240 + 200]).toBeGreaterThan(240);
});

it("sees writing on the ground that holds it, and none on the other", () => {
  const found = groundsOf(written)!;
  expect([holdsWriting(found, 0), holdsWriting(found, 1)]).toEqual([false, true]);
});

it("leaves all grounds where none would be left", () => {
  const image = evenImage(60, 40, 200);
  const found = {
    reduced: image,
    groundOf: new Uint16Array(2400),
    level: new Uint8Array(2400).fill(200),
    grounds: [{ level: 200, area: 2400 }],
  };
  expect(withoutGrounds(found as never, new Set([0]))).toBe(found);
});
