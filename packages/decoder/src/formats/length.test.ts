import { describe, expect, it } from "vitest";
import { length } from "./length.ts";
import { accepted, built } from "./testing/built.ts";

const numbers = ["", "1", "12", "123", "1234", "1.2"];

describe("length", () => {
  it("takes so many digits", async () => {
    expect(accepted(await built(length, "3"), numbers)).toEqual(["123"]);
  });

  it("takes a range of lengths", async () => {
    expect(accepted(await built(length, "2-3"), numbers)).toEqual(["12", "123"]);
  });

  it.each([undefined, "", "0", "x", "3-2", "-3", "2-", "1.5"])("refuses %s", async (argument) => {
    await expect(built(length, argument)).rejects.toThrow("length: expected a number of digits as 5 or 2-3");
  });
});
