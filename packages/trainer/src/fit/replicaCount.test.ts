import { expect, it } from "vitest";
import { replicaCount } from "./replicaCount.ts";

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
