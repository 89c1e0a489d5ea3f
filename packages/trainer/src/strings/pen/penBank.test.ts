import { Random } from "@numera/random";
import { expect, it } from "vitest";
import { isHeldOut } from "./heldOutWriters.ts";
import { PenBank } from "./penBank.ts";
import { parsePenCharacters } from "./penCharacter.ts";

const lines = [
  '{"text":"7","writer":"a-1","strokes":[[0,0,100,0],[100,0,50,200]]}',
  '{"text":"g","writer":"a-1","strokes":[[0,0,50,240]]}',
  '{"text":"7","writer":"b-2","strokes":[[0,0,100,100]],"doubt":1}',
  '{"text":",","writer":"b-2","strokes":[[10,0,0,40]]}',
  '{"text":"x","writer":"b-2","strokes":[[]]}',
  "",
].join("\n");

it("parses a character a line, without those that are doubted or have no ink", () => {
  expect(parsePenCharacters(lines).map(({ text, writer }) => text + writer)).toEqual([
    "7a-1",
    "ga-1",
    ",b-2",
  ]);
  expect(parsePenCharacters(lines, { doubtful: true })).toHaveLength(4);
});

it("keeps strokes in em, standing where characters of their kind stand", () => {
  const bank = PenBank.of(parsePenCharacters(lines));
  const points = (index: number) =>
    bank.strokesOf(index).map((stroke) => [...stroke].map((value) => Math.round(100 * value) / 100));
  expect(bank.count).toBe(3);
  // A digit stands on the baseline, one em high.
  expect(points(0)).toEqual([
    [0, -1, 0.5, -1],
    [0.5, -1, 0.25, 0],
  ]);
  // A g hangs from the height of small letters below it, a comma from just above it.
  expect(points(1)).toEqual([[0, -0.57, 0.25, 0.63]]);
  expect(points(2)).toEqual([[0.05, -0.08, 0, 0.12]]);
});

it("draws of the writer who is asked for, or of another who wrote it", () => {
  const bank = PenBank.of(parsePenCharacters(lines, { doubtful: true }));
  const random = new Random(1);
  const [first, second] = [...bank.writers];
  expect(bank.textOf(bank.draw(random, first!, "7"))).toBe("7");
  expect(bank.columns.writers[bank.draw(random, second!, "7")]).toBe(second);
  expect(bank.columns.writers[bank.draw(random, second!, "g")]).toBe(first);
  expect(bank.has("g")).toBe(true);
  expect(bank.has("€")).toBe(false);
  expect(() => bank.draw(random, first!, "€")).toThrow('nobody wrote "€"');
});

it("holds out about a seventh of the writers, by their names alone", () => {
  const names = Array.from({ length: 2000 }, (_, i) => `site-${i}`);
  const held = names.filter(isHeldOut);
  expect(held.length / names.length).toBeCloseTo(1 / 7, 1.5);
  expect(isHeldOut("ap-012")).toBe(isHeldOut("ap-012"));
});
