import { expect, it } from "vitest";
import { Gate } from "./gate.ts";

const settled = async (promise: Promise<unknown>) => {
  let done = false;
  void promise.then(() => {
    done = true;
  });
  await new Promise((resolve) => setTimeout(resolve, 20));
  return done;
};

it("lets pass while it is open, holds while it is shut, and lets go on what it held", async () => {
  const gate = new Gate();
  expect(await settled(gate.pass())).toBe(true);
  gate.shut();
  const held = gate.pass();
  expect(await settled(held)).toBe(false);
  gate.open();
  expect(await settled(held)).toBe(true);
});

it("hears messages between one pass and the next: a loop through it lets timers run", async () => {
  const gate = new Gate();
  let passes = 0;
  setTimeout(() => gate.shut());
  const loop = (async () => {
    for (; passes < 1e6; passes++) await gate.pass();
  })();
  expect(await settled(loop)).toBe(false);
  expect(passes).toBeLessThan(1e6);
});
