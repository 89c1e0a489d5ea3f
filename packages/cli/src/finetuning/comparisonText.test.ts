import { expect, test } from "vitest";
import { comparisonText } from "./comparisonText.ts";

test("before and after stand beside one another, with and without the doubtful lines", () => {
  const comparison = {
    before: { n: 3, exactMatch: 1 / 3, digitErrorRate: 4 / 8 },
    after: { n: 3, exactMatch: 2 / 3, digitErrorRate: 1 / 8 },
    undoubted: {
      before: { n: 2, exactMatch: 1 / 2, digitErrorRate: 1 / 4 },
      after: { n: 2, exactMatch: 1, digitErrorRate: 0 },
    },
  };
  expect(comparisonText(comparison)).toBe(
    "exact match 33.3 % -> 66.7 %, digit errors 50.0 % -> 12.5 % (3 lines); " +
      "without doubtful labels exact match 50.0 % -> 100.0 %, digit errors 25.0 % -> 0.0 % (2 lines)",
  );
});
