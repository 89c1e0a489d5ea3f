import { type BatchValue, encodeModel, float32, Graph, ops } from "@numera/graph";
import { expect, it } from "vitest";
import { startReplica } from "./startReplica.ts";

function doubling(): Uint8Array {
  const graph = new Graph();
  const x = graph.input("x", [3]);
  graph.output(ops.add(x, x), "y");
  return encodeModel(graph);
}

/** A value in memory that threads share. */
function shared(values: number[]): BatchValue {
  const data = new Float32Array(new SharedArrayBuffer(4 * values.length));
  data.set(values);
  return { shape: [values.length], data };
}

it("runs its models on a thread of its own", async () => {
  const replica = await startReplica([doubling()], {});
  const x = float32([1, 2, 3], [3]) as BatchValue;
  for (let i = 0; i < 3; i++) {
    const { y } = await replica.run({ program: 0, feeds: { x }, writes: {} });
    expect(Array.from(y!.data as Float32Array)).toEqual([2, 4, 6]);
  }
  await replica.release();
});

it("gives the mean of several parts, each fed its own besides what all are fed", async () => {
  const graph = new Graph();
  graph.output(ops.mul(graph.input("x", [2]), graph.input("factor", [])), "y");
  const replica = await startReplica([encodeModel(graph)], {});
  const parts = [
    [1, 2],
    [3, 4],
    [8, 9],
  ].map((x) => ({ x: float32(x, [2]) as BatchValue }));
  const feeds = { factor: float32([10], []) as BatchValue };
  const { y } = await replica.run({ program: 0, feeds, parts, writes: {} });
  expect(Array.from(y!.data as Float32Array)).toEqual([40, 50]);
  await replica.release();
});

it("reads and writes memory that it shares with this thread, as it is when a run begins", async () => {
  const [x, sum] = [shared([1, 2, 3]), shared([0, 0, 0])];
  const replica = await startReplica([doubling()], { x, sum });
  expect(await replica.run({ program: 0, writes: { y: "sum" } })).toEqual({});
  expect(Array.from(sum.data as Float32Array)).toEqual([2, 4, 6]);
  (x.data as Float32Array).set([5, 6, 7]);
  await replica.run({ program: 0, writes: { y: "x" } });
  expect(Array.from(x.data as Float32Array)).toEqual([10, 12, 14]);
  await replica.release();
});

it("hands on why a run failed, and goes on", async () => {
  const replica = await startReplica([doubling()], {});
  const run = (values: number[]) =>
    replica.run({ program: 0, feeds: { x: float32(values, [values.length]) as BatchValue }, writes: {} });
  await expect(run([1, 2])).rejects.toThrow(/dimension|shape/i);
  const { y } = await run([1, 1, 1]);
  expect(Array.from(y!.data as Float32Array)).toEqual([2, 2, 2]);
  await replica.release();
});

it("hands on an error as what it is", async () => {
  const replica = await startReplica([], {});
  const failed = await replica.run({ program: 0, writes: {} }).catch((error) => error);
  expect(failed).toBeInstanceOf(Error);
  expect(failed).toMatchObject({ name: "TypeError" });
  await replica.release();
});
