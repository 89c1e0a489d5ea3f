import { expect, it } from "vitest";
import { replicaCount, sharingOf } from "./sharing.ts";

it("gives each thread a replica where the batch divides evenly", () => {
  expect(replicaCount(128, 2)).toBe(2);
  expect(replicaCount(96, 6)).toBe(6);
});

it("leaves threads idle rather than refuse a batch that they cannot share evenly", () => {
  expect(replicaCount(128, 6)).toBe(4);
  expect(replicaCount(127, 2)).toBe(1);
});

it("gives no replica a share that is not worth a thread", () => {
  expect(replicaCount(32, 64)).toBe(4);
  expect(replicaCount(4, 2)).toBe(1);
});

it("cuts shares into the fewest equal parts that are no larger than the recipe wants", () => {
  expect(sharingOf({ batchSize: 128, microBatch: 32 }, 2)).toEqual({ replicas: 2, parts: 2 });
  expect(sharingOf({ batchSize: 128, microBatch: 32 }, 1)).toEqual({ replicas: 1, parts: 4 });
  expect(sharingOf({ batchSize: 90, microBatch: 20 }, 2)).toEqual({ replicas: 2, parts: 3 });
  expect(sharingOf({ batchSize: 14, microBatch: 4 }, 2)).toEqual({ replicas: 1, parts: 7 });
  expect(sharingOf({ batchSize: 128 }, 2)).toEqual({ replicas: 2, parts: 1 });
});
