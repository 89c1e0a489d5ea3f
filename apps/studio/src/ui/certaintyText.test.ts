import type { Reading, UnreadInk, Verdict } from "@numera/contract";
import { readingOfLine } from "@numera/reader/testing";
import { expect, it } from "vitest";
import { certaintyText } from "./certaintyText.ts";

const box = { x: 0, y: 0, width: 10, height: 20 };
const stroke: UnreadInk = { box, share: 0.2, guess: "stroke" };

/** A reading of lines of this confidence and verdict. */
function readingOf(
  lines: readonly (readonly [number, Verdict])[],
  unread: readonly UnreadInk[] = [],
): Reading {
  const parts = lines.map(([confidence, verdict]) => readingOfLine("7", box, verdict, { confidence }));
  const isSure = lines.every(([, verdict]) => verdict === "sure") && unread.length === 0;
  return {
    ...parts[0]!,
    confidence: lines.reduce((product, [confidence]) => product * confidence, 1),
    verdict: isSure ? "sure" : "check",
    unread: [...unread],
    pages: parts.flatMap(({ pages }) => pages),
  };
}

it("gives one line the confidence that its verdict comes of", () => {
  expect(certaintyText(readingOf([[0.97, "sure"]]))).toBe("97 %");
  expect(certaintyText(readingOf([[0.12, "check"]], [stroke]))).toBe("12 %");
});

it("counts the lines to be checked of several, each of which has a confidence of its own", () => {
  const sure = [0.95, "sure"] as const;
  const lines = [sure, [0.4, "check"], sure] as const;
  expect(certaintyText(readingOf(lines))).toBe("1 of 3 lines");
  expect(certaintyText(readingOf([sure, sure, sure]))).toBe("3 lines");
});

it("tells that ink is unread where that alone keeps a page of sure lines from being sure", () => {
  expect(certaintyText(readingOf([[0.97, "sure"]], [stroke]))).toBe("not all ink is read");
});
