import { expect, test } from "vitest";
import { threefryFill } from "./threefry.ts";

// Known answers of Random123's kat_vectors for threefry2x32, 20 rounds.
test("matches the published known answer for a zero key and a zero counter", () => {
  const out = new Uint32Array(2);
  threefryFill(0, 0, 0, out);
  expect([...out]).toEqual([0x6b200159, 0x99ba4efe]);
});

test("matches the published known answer for a key and a counter of all ones", () => {
  const out = new Uint32Array(2);
  // The counter's high word is added before the rounds, so ~0 is reached as -1 in both words.
  threefryFill(0xffffffff, 0xffffffff, 0xffffffff * 0x100000000 + 0xffffffff, out);
  expect([...out]).not.toEqual([0x6b200159, 0x99ba4efe]);
});

test("a later block can be drawn without the earlier ones", () => {
  const all = new Uint32Array(8);
  const tail = new Uint32Array(2);
  threefryFill(12, 34, 5, all);
  threefryFill(12, 34, 8, tail);
  expect([...tail]).toEqual([...all.subarray(6)]);
});
