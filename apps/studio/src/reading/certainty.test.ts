import { expect, it } from "vitest";
import { isDoubtful } from "./certainty.ts";

it("marks the characters that the network is least sure of, and none of a line that is sure", () => {
  expect(isDoubtful({ verdict: "check" }, { confidence: 0.66 })).toBe(true);
  expect(isDoubtful({ verdict: "check" }, { confidence: 0.95 })).toBe(false);
  expect(isDoubtful({ verdict: "sure" }, { confidence: 0.66 })).toBe(false);
});
