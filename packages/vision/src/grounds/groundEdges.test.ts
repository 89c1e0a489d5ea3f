import { expect, it } from "vitest";
import { groundEdges } from "./groundEdges.ts";

it("marks what is within three pixels of another ground, and nothing of a single one", () => {
  const [width, height] = [20, 2];
  const reduced = { width, height, channels: 1 as const, data: new Uint8Array(width * height) };
  const edgesOf = (groundOf: Uint16Array) =>
    groundEdges({ reduced, groundOf, level: new Uint8Array(width * height), grounds: [] });
  const parted = Uint16Array.from({ length: width * height }, (_, i) => (i % width < 10 ? 0 : 1));
  const row = [...edgesOf(parted).subarray(0, width)];
  expect(row).toEqual(Array.from({ length: width }, (_, x) => (x >= 6 && x <= 12 ? 1 : 0)));
  expect(edgesOf(new Uint16Array(width * height)).some((edge) => edge !== 0)).toBe(false);
});
