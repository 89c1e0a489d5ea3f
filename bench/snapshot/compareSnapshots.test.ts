import { expect, it } from "vitest";
import type { PlainLine } from "../readings/plainReading.ts";
import { compareSnapshots } from "./compareSnapshots.ts";
import type { Snapshot, SnapshotReading } from "./snapshotFile.ts";

const box = { x: 1, y: 2, width: 3, height: 4 };

const line = (change: Partial<PlainLine> = {}): PlainLine => ({
  text: "7",
  confidence: 0.9,
  sure: true,
  box,
  characters: [{ text: "7", confidence: 0.8, box }],
  ...change,
});

const reading = (change: Partial<SnapshotReading> = {}): SnapshotReading => ({
  reader: "fused",
  set: "samples",
  file: "a.png",
  lines: [line()],
  ...change,
});

const snapshot = (...readings: SnapshotReading[]): Snapshot => ({ snapshot: 1, readings });

const losses = (values: readonly number[], recipe = "seed"): Snapshot => ({
  snapshot: 1,
  readings: [],
  losses: [{ recipe, threads: 1, losses: values }],
});

/** The differences of one line that became another. */
const differencesOf = (change: Partial<PlainLine>) =>
  compareSnapshots(snapshot(reading()), snapshot(reading({ lines: [line(change)] }))).differences;

it("finds nothing between a snapshot and itself, and counts what it compared", () => {
  const both = { ...snapshot(reading()), losses: losses([2, 1]).losses! };
  const { counts, differences, notes } = compareSnapshots(both, structuredClone(both));
  expect([differences, notes]).toEqual([[], []]);
  const compared = Object.entries(counts).map(([what, count]) => [what, count.compared]);
  expect(Object.fromEntries(compared)).toEqual({
    readings: 1,
    texts: 1,
    verdicts: 1,
    confidences: 2,
    boxes: 2,
    characters: 1,
    losses: 2,
  });
});

it("names file, reader and line of another text, and compares nothing more of that line", () => {
  expect(differencesOf({ text: "1", confidence: 0.1, sure: false })).toEqual([
    'samples by fused, a.png, line 1: texts: "7" and "1"',
  ]);
});

it("finds another verdict, box, or character", () => {
  expect(differencesOf({ sure: false })).toEqual([
    'samples by fused, a.png, line 1: verdicts: {"sure":true} and {"sure":false}',
  ]);
  expect(differencesOf({ box: { ...box, width: 3.5 } })[0]).toContain('"width":3.5');
  expect(differencesOf({ characters: [] })[0]).toContain('characters: ["7"] and []');
  const moved = { text: "7", confidence: 0.8, box: { ...box, x: 0 } };
  expect(differencesOf({ characters: [moved] })[0]).toContain("character 1: boxes");
});

it("tolerates confidences within 1e-6, of lines and of characters, and tells the largest difference", () => {
  const near = line({ confidence: 0.9 + 9e-7 });
  const { counts, differences } = compareSnapshots(snapshot(reading()), snapshot(reading({ lines: [near] })));
  expect(differences).toEqual([]);
  expect(counts.confidences.largest).toBeCloseTo(9e-7, 12);
  expect(differencesOf({ confidence: 0.9 + 2e-6 })).toHaveLength(1);
  const character = { text: "7", confidence: 0.8 - 2e-6, box };
  expect(differencesOf({ characters: [character] })).toHaveLength(1);
});

it("takes a number that is missing for another number", () => {
  expect(differencesOf({ confidence: undefined as unknown as number })).toHaveLength(1);
});

it("finds more lines, a file that is refused, and one that was not read", () => {
  const one = snapshot(reading());
  const found = (other: Snapshot) => compareSnapshots(one, other).differences;
  expect(found(snapshot(reading({ lines: [line(), line()] })))).toEqual([
    'samples by fused, a.png: readings: "lines: 1" and "lines: 2"',
  ]);
  expect(found(snapshot(reading({ lines: [], error: "damaged" })))).toEqual([
    'samples by fused, a.png: readings: "lines: 1" and "refused"',
  ]);
  expect(found(snapshot(reading(), reading({ file: "b.png" })))).toEqual([
    'samples by fused, b.png: readings: "not read" and "lines: 1"',
  ]);
});

it("does not mind why a file is refused", () => {
  const refused = (error: string) => snapshot(reading({ lines: [], error }));
  expect(compareSnapshots(refused("damaged"), refused("it is damaged")).differences).toEqual([]);
});

it("only notes sets, readers, recipes and keys that one of them lacks", () => {
  const a = { ...snapshot(reading(), reader("line")), losses: losses([1]).losses! };
  const b = {
    ...snapshot(reading({ lines: [{ ...line(), baseline: 3 } as PlainLine] }), reading({ set: "dates" })),
    losses: [],
  };
  const { differences, notes } = compareSnapshots(a, b);
  expect(differences).toEqual([]);
  expect(notes).toEqual([
    "only the second snapshot has dates",
    "only the first snapshot has samples by line",
    "only the first snapshot has losses of seed with threads 1",
    'the second snapshot has "readings.lines.baseline", which is not compared',
  ]);
});

it("notes in a sentence that one of them has no losses", () => {
  const { differences, notes } = compareSnapshots(losses([1]), snapshot());
  expect([differences, notes]).toEqual([[], ["only the first snapshot has losses"]]);
});

const reader = (name: string) => reading({ reader: name });

it("compares losses as shares, step by step, and finds steps that one of them lacks", () => {
  expect(compareSnapshots(losses([400, 2]), losses([400.0003, 2])).differences).toEqual([]);
  const { counts, differences } = compareSnapshots(losses([400, 2]), losses([400, 2.00001, 1]));
  expect(differences).toEqual([
    "losses of seed with threads 1, step 2: losses: 2 and 2.00001",
    "losses of seed with threads 1, step 3: losses: undefined and 1",
  ]);
  expect(counts.losses.largest).toBe(Number.POSITIVE_INFINITY);
});
