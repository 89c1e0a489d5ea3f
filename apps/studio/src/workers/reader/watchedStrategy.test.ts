import type { LineFinding, LineReader, Reading } from "@numera/reader";
import { expect, it } from "vitest";
import { linesRead, watched } from "./watchedStrategy.ts";

const finding = (text: string): LineFinding => ({
  strategy: "line",
  candidates: [{ text, logProbability: -1 }],
  free: { text, logProbability: -1 },
  box: { x: 0, y: 0, width: 1, height: 1 },
  digits: [],
});

const reading = (...texts: string[]): Reading => ({
  text: texts.join("\n"),
  confidence: 1,
  accepted: true,
  lines: texts.map((text) => ({ text, confidence: 1, accepted: true, box: finding("").box, digits: [] })),
});

it("tells what the reading was made of, where a page was read as lines and then as one field", async () => {
  const answers = [[finding("12"), undefined, finding("34")], [finding("132")]];
  const strategy = { strategy: "line", name: "n", read: async () => answers.shift()! } as LineReader;
  const page = {} as Parameters<LineReader["read"]>[0];
  const watching = watched(strategy);
  await watching.read(page, undefined);
  await watching.read(page, undefined);
  const textsOf = (...texts: string[]) =>
    linesRead(watching.found(reading(...texts))).map(({ free }) => free.text);
  expect(textsOf("12", "34")).toEqual(["12", "34"]);
  expect(textsOf("132")).toEqual(["132"]);
  expect(watching.found(reading("99"))).toBeUndefined();
});
