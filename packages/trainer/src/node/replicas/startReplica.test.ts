import { type BatchValue, encodeModel, float32, Graph, ops } from "@numera/graph";
import { expect, it } from "vitest";
import { startReplica } from "./startReplica.ts";

function doubling(): Uint8Array {
  const graph = new Graph();
  const x = graph.input("x", [3]);
  graph.output(ops.add(x, x), "y");
  return encodeModel(graph);
}

it("runs its models on a thread of its own", async () => {
  const replica = await startReplica([doubling()]);
  const x = float32([1, 2, 3], [3]) as BatchValue;
  for (let i = 0; i < 3; i++) {
    const { y } = await replica.run(0, { x });
    expect(Array.from(y!.data as Float32Array)).toEqual([2, 4, 6]);
  }
  await replica.release();
});

it("takes the memory of what it is given, and leaves what it is not", async () => {
  const replica = await startReplica([doubling()]);
  const [kept, given] = [float32([1, 2, 3], [3]) as BatchValue, float32([1, 2, 3], [3]) as BatchValue];
  await replica.run(0, { x: kept });
  expect(kept.data.length).toBe(3);
  const { y } = await replica.run(0, { x: given }, ["x"]);
  expect(given.data.length).toBe(0);
  expect(Array.from(y!.data as Float32Array)).toEqual([2, 4, 6]);
  await replica.release();
});

it("hands on why a run failed, and goes on", async () => {
  const replica = await startReplica([doubling()]);
  await expect(replica.run(0, { x: float32([1, 2], [2]) as BatchValue })).rejects.toThrow(/dimension|shape/i);
  const { y } = await replica.run(0, { x: float32([1, 1, 1], [3]) as BatchValue });
  expect(Array.from(y!.data as Float32Array)).toEqual([2, 2, 2]);
  await replica.release();
});
