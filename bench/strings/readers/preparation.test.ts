import { expect, it } from "vitest";
import { prepareImage } from "./preparation.ts";

const dot = {
  width: 4,
  height: 2,
  channels: 1 as const,
  data: Uint8Array.of(200, 10, 200, 200, 200, 200, 200, 200),
};

it("puts paper of the image's own brightness around it", () => {
  const { width, height, data } = prepareImage(dot, { height: 2, border: 0.5 });
  expect([width, height]).toEqual([6, 4]);
  expect([...data.subarray(6, 12)]).toEqual([200, 200, 10, 200, 200, 200]);
  expect([...data].filter((level) => level !== 200)).toEqual([10]);
});

it("brings it to a height, its aspect kept", () => {
  const { width, height } = prepareImage(dot, { height: 6, border: 0 });
  expect([width, height]).toEqual([12, 6]);
});
