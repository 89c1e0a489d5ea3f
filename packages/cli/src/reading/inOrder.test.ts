import { setTimeout as after } from "node:timers/promises";
import fc from "fast-check";
import { expect, it } from "vitest";
import { collected } from "../testing/collected.ts";
import { inOrder } from "./inOrder.ts";

const numbers = (count: number) => Array.from({ length: count }, (_, i) => i);

it("gives the results in the order of the tasks, whichever lane is faster", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.nat(3), { maxLength: 30 }),
      fc.integer({ min: 1, max: 4 }),
      fc.integer({ min: 1, max: 8 }),
      async (delays, lanes, ahead) => {
        const lane = async (i: number) => {
          if (delays[i]! > 0) await after(delays[i]);
          return 2 * i;
        };
        const tasks = numbers(delays.length);
        const results = await collected(inOrder(tasks, new Array(lanes).fill(lane), ahead));
        expect(results).toEqual(tasks.map((i) => 2 * i));
      },
    ),
    { numRuns: 30 },
  );
});

it("uses every lane at once, one task each", async () => {
  const running = [0, 0, 0];
  let together = 0;
  const lanes = running.map((_, lane) => async () => {
    expect(++running[lane]!).toBe(1);
    together = Math.max(
      together,
      running.reduce((sum, count) => sum + count),
    );
    await after(1);
    running[lane]!--;
  });
  await collected(inOrder(numbers(30), lanes));
  expect(together).toBe(3);
});

it("goes on only so far ahead of what is taken", async () => {
  let begun = 0;
  const lane = async (i: number) => {
    begun++;
    return i;
  };
  const results = inOrder(numbers(100), [lane, lane], 10);
  expect((await results.next()).value).toBe(0);
  await after(5);
  expect(begun).toBe(10);
  expect((await results.next()).value).toBe(1);
  await after(5);
  expect(begun).toBe(11);
});

it("throws a lane's error at its task's turn, and begins nothing after it", async () => {
  let begun = 0;
  const lane = async (i: number) => {
    begun++;
    if (i === 3) throw new Error("broken");
    return i;
  };
  const results = inOrder(numbers(100), [lane], 5);
  for (const i of [0, 1, 2]) expect((await results.next()).value).toBe(i);
  await expect(results.next()).rejects.toThrow("broken");
  await after(5);
  expect(begun).toBeLessThan(10);
});

it("begins nothing more once nobody takes results", async () => {
  let begun = 0;
  const lane = async () => {
    begun++;
    await after(1);
  };
  for await (const _ of inOrder(numbers(100), [lane])) break;
  const atEnd = begun;
  await after(10);
  expect(begun).toBeLessThanOrEqual(atEnd + 1);
});
