import { expect, test } from "vitest";
import { takeSome } from "./trialData.ts";

const dataset = {
  name: "ten",
  images: Uint8Array.from({ length: 10 * 4 }, (_, i) => Math.floor(i / 4)),
  labels: Uint8Array.from({ length: 10 }, (_, i) => i),
  count: 10,
  height: 2,
  width: 2,
  classes: ["0"],
  sha256: { ten: "ab" },
};

test("some of the images are taken by the study's seed, each with its label", () => {
  const taken = takeSome(dataset, 4, 1);
  expect(taken).toMatchObject({ count: 4, sha256: { ten: "ab" } });
  expect(new Set(taken.labels).size).toBe(4);
  expect([...taken.images]).toEqual([...taken.labels].flatMap((label) => [label, label, label, label]));
  expect(takeSome(dataset, 4, 1)).toEqual(taken);
  expect(takeSome(dataset, 4, 2)).not.toEqual(taken);
});

test("more than there are cannot be taken", () => {
  expect(() => takeSome(dataset, 11, 1)).toThrow(
    'with those held out 11 images are needed, and "ten" has 10',
  );
});
