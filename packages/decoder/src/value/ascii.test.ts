import { expect, it } from "vitest";
import { ascii } from "./ascii.ts";

it.each([
  ["5½", "5 1/2"],
  ["½", "1/2"],
  ["-¾", "-3/4"],
  ["12¼", "12 1/4"],
  ["5 1/2", "5 1/2"],
  ["₹2,14,000/-", "₹2,14,000/-"],
])("%s is %s", (text, written) => {
  expect(ascii(text)).toBe(written);
});
