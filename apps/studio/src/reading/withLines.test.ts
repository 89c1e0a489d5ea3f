import { expect, it } from "vitest";
import type { ReadResult } from "./readResult.ts";
import { withLines } from "./withLines.ts";

const box = (x: number) => ({ x, y: 0, width: 10, height: 20 });
const result: ReadResult = {
  reading: {
    text: "17",
    confidence: 0.4,
    accepted: false,
    lines: [
      {
        text: "17",
        confidence: 0.4,
        accepted: false,
        reasons: ["it is low"],
        box: { x: 0, y: 0, width: 30, height: 20 },
        digits: [
          { text: "1", confidence: 0.5, box: box(0) },
          { text: "7", confidence: 0.8, box: box(20) },
        ],
      },
    ],
  },
  alternatives: [[{ text: "17", logProbability: -1 }]],
  width: 100,
  height: 50,
  ms: 3,
};

it("gives each digit its own box where as many stand there as were read", () => {
  const { reading, checked } = withLines(result, ["47"]);
  expect(checked).toBe(true);
  expect(reading).toMatchObject({ text: "47", confidence: 1, accepted: true });
  expect(reading.lines[0]!.digits).toEqual([
    { text: "4", confidence: 1, box: box(0) },
    { text: "7", confidence: 1, box: box(20) },
  ]);
  expect(reading.lines[0]).not.toHaveProperty("reasons");
});

it("says of no digit where it stands where another number of them does", () => {
  const [line] = withLines(result, ["147"]).reading.lines;
  expect(line).toMatchObject({ text: "147", digits: [], box: { width: 30 } });
});
