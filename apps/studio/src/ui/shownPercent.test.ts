import { expect, it } from "vitest";
import { shownPercent } from "./shownPercent.ts";

it.each([
  [1, "> 99.9 %"],
  [0.9994, "99.9 %"],
  [0.9966, "99.6 %"],
  [0.874, "87 %"],
  [0.004, "< 1 %"],
  [0, "0 %"],
])("shows %f as %s", (probability, shown) => expect(shownPercent(probability)).toBe(shown));
