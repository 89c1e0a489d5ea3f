import { Graph, Session } from "@numera/graph";
import { Random } from "@numera/random";
import ort from "onnxruntime-node";
import { expect, test } from "vitest";
import { drawMix, mixBatch } from "./mixing.ts";

test("mixup weighs every pixel alike, by the weight of the label", () => {
  const { mask, share } = drawMix({ mixup: 0.4 }, 4, 4, new Random(1));
  expect(share).toBeGreaterThan(0);
  expect(share).toBeLessThan(1);
  expect([...mask]).toEqual(new Array(16).fill(Math.fround(share)));
});

test("cutmix takes a rectangle from the partner, and labels by what is left", () => {
  const random = new Random(2);
  const draws = Array.from({ length: 50 }, () => drawMix({ cutmix: 1 }, 8, 8, random));
  for (const { mask, share } of draws) {
    expect([...mask].every((own) => own === 0 || own === 1)).toBe(true);
    expect(mask.reduce((sum, own) => sum + own, 0) / 64).toBeCloseTo(share, 6);
    const rows = Array.from({ length: 8 }, (_, y) => [...mask.subarray(y * 8, y * 8 + 8)].join(""));
    expect(new Set(rows.filter((row) => row.includes("0"))).size).toBeLessThanOrEqual(1);
  }
  expect(new Set(draws.map(({ share }) => share)).size).toBeGreaterThan(10);
});

test("with both, some steps are mixed and some are cut", () => {
  const random = new Random(3);
  const cut = Array.from({ length: 40 }, () => drawMix({ mixup: 1, cutmix: 1 }, 8, 8, random)).filter(
    ({ mask }) => new Set(mask).size === 2,
  );
  expect(cut.length).toBeGreaterThan(8);
  expect(cut.length).toBeLessThan(32);
});

test("every image is mixed with the next of its batch, the last with the first", async () => {
  const graph = new Graph();
  const image = graph.input("image", [3, 1, 1, 2]);
  const label = graph.input("label", [3], "int64");
  const mixed = mixBatch(graph, image, label, graph.constant([0.75, 0], [1, 1, 1, 2]));
  graph.output(mixed.image, "mixed");
  graph.output(mixed.partner, "partner");
  const session = await Session.create(ort, graph);
  const result = await session.run({
    image: { data: Float32Array.of(0, 1, 4, 2, 8, 3), shape: [3, 1, 1, 2] },
    label: { data: BigInt64Array.of(7n, 8n, 9n), shape: [3] },
  });
  expect([...result.mixed!.data]).toEqual([1, 2, 5, 3, 6, 1]);
  expect([...result.partner!.data]).toEqual([8n, 9n, 7n]);
  await session.release();
});
