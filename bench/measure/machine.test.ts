import { expect, test } from "vitest";
import { loadNotes, otherLoad, processorTime } from "./machine.ts";

test("the load of others is what was worked beyond one's own seconds", () => {
  const load = otherLoad({ busy: 100, total: 1000 }, { busy: 106, total: 1010 }, 4);
  expect(load).toBeCloseTo(0.2);
});

test("a clock that is coarser than one's own gives no negative load", () => {
  expect(otherLoad({ busy: 0, total: 0 }, { busy: 1.9, total: 10 }, 2)).toBe(0);
});

test("a count of idle time that steps back gives a load from 0 to 1", () => {
  expect(otherLoad({ busy: 1, total: 10 }, { busy: 1.1, total: 9.9 }, 0)).toBe(0);
  expect(otherLoad({ busy: 1, total: 10 }, { busy: 1.1, total: 10.05 }, 0)).toBe(1);
});

test("the processors' time moves on", async () => {
  const before = processorTime();
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(processorTime().total).toBeGreaterThan(before.total);
});

test("a report warns of a busy machine, and of no quiet one", () => {
  expect(loadNotes(0.02)).toEqual([]);
  expect(loadNotes(0.5)).toEqual([expect.stringContaining("took 50 %")]);
});
