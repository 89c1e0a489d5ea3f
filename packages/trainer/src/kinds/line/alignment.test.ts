import { float32, Graph, Session } from "@numera/graph";
import ort from "onnxruntime-node";
import { expect, test } from "vitest";
import { lineNet } from "../../models/lineNet.ts";
import { alignmentBatch, alignmentLoss, frameTargets } from "./alignment.ts";

const image = (width: number) => ({ width, height: 40, ink: new Float32Array(width * 40) });

test("a character is named in the frame of its middle, its neighbors are free, and all else is blank", () => {
  // Behind a margin of 4 pixels, middles at 6 and 15 are at pixels 10 and 19, frames 5 and 9.
  const example = { image: image(20), classes: [3, 8], middles: [6, 15] };
  expect([...frameTargets(example, lineNet)]).toEqual([0, 0, 0, 0, -1, 3, -1, 0, -1, 8, -1, 0, 0, 0]);
});

test("characters above one another, or out of their order, are left to CTC", () => {
  const free = (middles: number[]) =>
    [...frameTargets({ image: image(12), classes: [3, 8], middles }, lineNet)].filter((target) => target > 0);
  expect(free([6, 7])).toEqual([]);
  expect(free([9, 4])).toEqual([]);
  expect(free([4, 9])).toEqual([3, 8]);
});

test("neighbors in frames side by side keep both their names, unless CTC would read these as one", () => {
  const targets = (classes: number[], middles: number[]) =>
    [...frameTargets({ image: image(12), classes, middles }, lineNet)].slice(3, 8);
  expect(targets([2, 3], [4, 6])).toEqual([-1, 2, 3, -1, 0]);
  expect(targets([2, 2], [4, 6])).toEqual([-1, -1, -1, -1, 0]);
  expect(targets([2, 2], [4, 8])).toEqual([-1, 2, -1, 2, -1]);
});

test("the loss is the mean over the lines of what the named frames lack", async () => {
  const graph = new Graph();
  const logits = graph.input("logits", [2, 4, 3]);
  graph.output(alignmentLoss(logits, graph.input("target", [2, 4, 3])), "loss");
  const examples = [
    { image: image(0), classes: [1], middles: [0] },
    { image: image(0), classes: [], middles: [] },
  ];
  const target = alignmentBatch(examples, lineNet, 8, 3);
  const session = await Session.create(ort, graph);
  const { loss } = await session.run({ logits: float32(new Float32Array(24), [2, 4, 3]), target });
  await session.release();
  // Evenly likely classes: log 3 for each of the 2 + 4 frames that have a target, over 2 lines.
  expect(loss!.data[0]).toBeCloseTo((6 * Math.log(3)) / 2, 5);
});
