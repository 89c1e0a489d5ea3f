import type { AugmentationSettings } from "@numera/contract";
import { Graph, Session } from "@numera/graph";
import { Random } from "@numera/random";
import ort from "onnxruntime-node";
import { expect, test } from "vitest";
import { createAugmentation } from "./augmentation.ts";

const SIDE = 9;

/** Warps one SIDE x SIDE image in ONNX Runtime by given or drawn coefficients. */
async function warp(image: ArrayLike<number>, settings: AugmentationSettings, seed = 1): Promise<number[]> {
  const augmentation = createAugmentation(settings, SIDE, SIDE);
  const graph = new Graph();
  const input = graph.input("image", [1, 1, SIDE, SIDE]);
  const coefficients = graph.input("coefficients", augmentation.coefficientShape(1));
  graph.output(augmentation.apply(graph, input, coefficients), "warped");
  const session = await Session.create(ort, graph);
  const { warped } = await session.run({
    image: { data: Float32Array.from(image), shape: [1, 1, SIDE, SIDE] },
    coefficients: { data: augmentation.draw(1, new Random(seed)), shape: augmentation.coefficientShape(1) },
  });
  await session.release();
  return [...(warped!.data as Float32Array)];
}

function disc(cx: number, cy: number, radius: number): number[] {
  return Array.from({ length: SIDE * SIDE }, (_, i) => {
    return Math.hypot((i % SIDE) - cx, Math.floor(i / SIDE) - cy) <= radius ? 1 : 0;
  });
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
const center = (values: readonly number[]) => [
  sum(values.map((value, i) => value * (i % SIDE))) / sum(values),
  sum(values.map((value, i) => value * Math.floor(i / SIDE))) / sum(values),
];

test("without settings the image stays as it is", async () => {
  const image = Array.from({ length: SIDE * SIDE }, (_, i) => (i * 37) % 11);
  const warped = await warp(image, {});
  warped.forEach((value, i) => {
    expect(value).toBeCloseTo(image[i]!, 4);
  });
});

test("a shift moves the ink by at most the given distance and keeps its amount", async () => {
  const image = disc(4, 4, 1.5);
  for (let seed = 0; seed < 10; seed++) {
    const warped = await warp(image, { shift: 2 }, seed);
    const [x, y] = center(warped) as [number, number];
    expect(Math.max(Math.abs(x - 4), Math.abs(y - 4))).toBeLessThanOrEqual(2.001);
    expect(sum(warped)).toBeCloseTo(sum(image), 3);
  }
});

test("a rotation turns about the center: a disc there stays, one beside it keeps its distance", async () => {
  const [x, y] = center(await warp(disc(7, 4, 1), { rotation: 90 }, 3)) as [number, number];
  expect(Math.hypot(x - 4, y - 4)).toBeCloseTo(3, 1);
  expect(Math.abs(y - 4)).toBeGreaterThan(0.3);
});

test("zoom and elastic distortion change the image; equal seeds give equal images and others do not", async () => {
  for (const settings of [{ zoom: 0.3 }, { elastic: 1 }, { shear: 20 }] as AugmentationSettings[]) {
    const image = disc(4, 4, 2.5);
    const first = await warp(image, settings, 1);
    expect(first).toEqual(await warp(image, settings, 1));
    expect(first).not.toEqual(await warp(image, settings, 2));
    expect(first).not.toEqual(image);
  }
});

test("elastic displacements have the standard deviation that was asked for at every pixel", () => {
  const augmentation = createAugmentation({ elastic: 2 }, SIDE, SIDE);
  const terms = augmentation.coefficientShape(1)[2];
  const draws = augmentation.draw(4000, new Random(1));
  let squares = 0;
  for (let n = 0; n < 4000; n++) squares += draws[n * 2 * terms + 3]! ** 2;
  // In GridSample's units 2 pixels of a side of 9 are 2 * 2 / 8.
  expect(Math.sqrt(squares / 4000)).toBeCloseTo(0.5, 1);
});

test("a stroke becomes thicker or thinner about where it was, in the given share of the images", async () => {
  const image = disc(4, 4, 2.5);
  const ink = await Promise.all(
    Array.from({ length: 60 }, async (_, seed) => {
      const changed = await warp(image, { stroke: 0.5 }, seed);
      const [x, y] = center(changed) as [number, number];
      expect(Math.hypot(x - 4, y - 4)).toBeLessThan(1e-3);
      return sum(changed) / sum(image);
    }),
  );
  const share = (of: (ratio: number) => boolean) => ink.filter(of).length / ink.length;
  expect(share((ratio) => ratio > 1.01)).toBeGreaterThan(0.1);
  expect(share((ratio) => ratio < 0.99)).toBeGreaterThan(0.1);
  expect(share((ratio) => Math.abs(ratio - 1) < 1e-3)).toBeGreaterThan(0.3);
});

test("what is erased is a square of 3 to 6 pixels, wherever it lies, and nothing else", async () => {
  const sizes = new Set<number>();
  for (let seed = 0; seed < 40; seed++) {
    const left = await warp(Array(SIDE * SIDE).fill(1), { erase: 0.7 }, seed);
    const lost = Array.from({ length: SIDE }, (_, y) => {
      return left.slice(y * SIDE, (y + 1) * SIDE).map((value) => 1 - value);
    });
    const [rows, columns] = [lost, lost[0]!.map((_, x) => lost.map((row) => row[x]!))].map((lines) =>
      lines.map(sum),
    );
    const total = sum(rows!);
    if (total < 1e-3) {
      sizes.add(0);
      continue;
    }
    // Of a square between pixels, rows times columns is what each pixel loses.
    lost.forEach((row, y) => {
      row.forEach((value, x) => {
        expect(value).toBeCloseTo((rows![y]! * columns![x]!) / total, 3);
      });
    });
    const side = Math.sqrt(total);
    expect(Math.abs(side - Math.round(side))).toBeLessThan(1e-3);
    sizes.add(Math.round(side));
  }
  expect([...sizes].sort()).toEqual([0, 3, 4, 5, 6]);
});

test("ink of images that stay untouched is left alone too, and what moves, moves as without these settings", () => {
  const moved = { rotation: 20, elastic: 1 };
  const all = { ...moved, stroke: 0.5, erase: 0.5, untouched: 1 };
  const augmentation = createAugmentation(all, SIDE, SIDE);
  const terms = augmentation.coefficientShape(5)[2];
  const drawn = augmentation.draw(5, new Random(1));
  for (let row = 0; row < 10; row++) {
    expect([...drawn.subarray((row + 1) * terms - 3, (row + 1) * terms)]).toEqual([0, 0, 0]);
  }
  const [first, second] = [moved, { ...moved, stroke: 0.5, erase: 0.5 }].map((settings) => {
    const one = createAugmentation(settings, SIDE, SIDE);
    return [one.coefficientShape(1)[2], one.draw(1, new Random(3))] as const;
  });
  expect([...second![1].subarray(0, first![0])]).toEqual([...first![1].subarray(0, first![0])]);
});

test.each([
  [{ blur: 1 }, '"blur" is not known; known are rotation, shift, zoom, shear, elastic, stroke, erase'],
  [{ rotation: -1 }, "rotation must be a number from 0 to 180, got -1"],
  [{ zoom: 1.5 }, "zoom must be a number from 0 to 0.9, got 1.5"],
])("%o is refused", (settings, message) => {
  expect(() => createAugmentation(settings as AugmentationSettings, SIDE, SIDE)).toThrow(message);
});

test("the share of untouched images stays as it is, the others are distorted as ever", () => {
  const settings = { rotation: 20, elastic: 1, untouched: 0.25 };
  const augmentation = createAugmentation(settings, SIDE, SIDE);
  const [count, axes, terms] = augmentation.coefficientShape(400);
  const drawn = augmentation.draw(count, new Random(1));
  const still = createAugmentation({}, SIDE, SIDE).draw(1, new Random(1));
  const untouched = Array.from({ length: count }, (_, n) => {
    const own = drawn.subarray(n * axes * terms, (n + 1) * axes * terms);
    const rest = [...own.subarray(3, terms), ...own.subarray(terms + 3)];
    const affine = [...own.subarray(0, 3), ...own.subarray(terms, terms + 3)];
    const stays = affine.every((value, i) => value === still[i]);
    expect(rest.every((value) => value === 0)).toBe(stays);
    return Number(stays);
  });
  expect(sum(untouched) / count).toBeGreaterThan(0.18);
  expect(sum(untouched) / count).toBeLessThan(0.32);
});
