import { expect, it } from "vitest";
import { digits } from "./digits.ts";
import { accepted, built } from "./testing/built.ts";

it("digits takes one digit or more", async () => {
  expect(accepted(await built(digits), ["", "0", "007", "1.5", "1a", "12345678901234567890"])).toEqual([
    "0",
    "007",
    "12345678901234567890",
  ]);
});

it("digits takes no argument", async () => {
  await expect(built(digits, "5")).rejects.toThrow('digits takes nothing behind a colon, got "5"');
});
