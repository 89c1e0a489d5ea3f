import { expect, it } from "vitest";
import { latestOnly } from "./latestOnly.ts";

it("skips what is outdated before its turn comes", async () => {
  const submit = latestOnly();
  const ran: string[] = [];
  const gate = Promise.withResolvers<void>();
  const task = (name: string, wait?: Promise<void>) => async () => {
    await wait;
    ran.push(name);
  };
  submit(task("a", gate.promise));
  submit(task("b"));
  submit(task("c"));
  gate.resolve();
  await new Promise((resolve) => setTimeout(resolve));
  expect(ran).toEqual(["a", "c"]);
});

it("goes on after a task that fails", async () => {
  const submit = latestOnly();
  const done = Promise.withResolvers<string>();
  submit(() => Promise.reject(new Error("no")));
  submit(async () => done.resolve("yes"));
  expect(await done.promise).toBe("yes");
});
