import { Random } from "@numera/graph";
import { expect, test } from "vitest";
import { nearestNeighbours } from "./nearestNeighbours.ts";
import { supportVectors } from "./supportVectors.ts";

/** Points about three corners of a square. */
function points(count: number, seed: number) {
  const random = new Random(seed);
  const labels = Array.from({ length: count }, () => random.integer(3));
  const rows = labels.map((label) => [
    (label === 1 ? 4 : 0) + random.normal() * 0.5,
    (label === 2 ? 4 : 0) + random.normal() * 0.5,
  ]);
  return { rows, labels };
}

test.each([nearestNeighbours, supportVectors])("$name tells clusters apart", async (classic) => {
  const [train, other] = [points(150, 1), points(60, 2)];
  const trained = await classic.train(train.rows, train.labels);
  const predicted = trained.predict(other.rows);
  trained.close();
  const right = predicted.filter((label, i) => label === other.labels[i]).length;
  expect(right / 60).toBeGreaterThan(0.95);
  expect(trained.bytes).toBeGreaterThan(100);
});
