import { expect, test } from "vitest";
import { EpochMeans } from "./epochMeans.ts";

test("means are those of the epoch's steps so far, and begin anew with the next epoch", () => {
  const means = new EpochMeans();
  expect(means.after({ epoch: 1, loss: 3, accuracy: 0.5 })).toEqual({ loss: 3, accuracy: 0.5 });
  expect(means.after({ epoch: 1, loss: 1, accuracy: 1 })).toEqual({ loss: 2, accuracy: 0.75 });
  expect(means.after({ epoch: 2, loss: 0.5, accuracy: 1 })).toEqual({ loss: 0.5, accuracy: 1 });
});

test("what a task cannot tell has no mean", () => {
  const means = new EpochMeans();
  means.after({ epoch: 1, loss: 3, accuracy: undefined });
  expect(means.after({ epoch: 1, loss: 1, accuracy: undefined })).toEqual({ loss: 2, accuracy: undefined });
});
