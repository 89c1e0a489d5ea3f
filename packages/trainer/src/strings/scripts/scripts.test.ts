import { nativeDigit, scriptOf } from "@numera/decoder";
import { expect, it } from "vitest";
import { STRING_PRESETS, type StringSettings } from "../settings.ts";
import { StringSynthesis } from "../synthesis.ts";
import { blockDigitBank } from "../testing/blockDigits.ts";
import { banksOf, columnsOf, type ScriptBanks } from "./scriptBanks.ts";

const bank = blockDigitBank(2, 2);
const scripts: ScriptBanks = { bangla: [bank], arabic: [bank, bank] };
const settings: StringSettings = { ...STRING_PRESETS.scripts, numberless: 0, distractors: 0, damage: 0 };

it("writes a string's digits in one script, Latin ones among them, with the signs of all", () => {
  const synthesis = new StringSynthesis({ bank, scripts, settings, seed: 1 });
  const texts = Array.from({ length: 120 }, (_, i) => synthesis.draw(i));
  const seen = new Set(texts.map(({ text }) => scriptOf(text)));
  expect([...seen].sort()).toEqual(["arabic", "bangla", "latin"]);
  for (const { text, boxes } of texts) {
    const digits = [...text].filter((character) => /\p{N}/u.test(character));
    const script = scriptOf(text);
    if (script === "none") continue;
    const own = Array.from({ length: 10 }, (_, digit) => nativeDigit(script, digit));
    for (const digit of digits) expect(own).toContain(digit);
    expect(boxes.map((box) => box.text).join("")).toBe(text.replaceAll(" ", ""));
  }
});

it("draws the Arabic zero as a dot over the baseline", () => {
  const synthesis = new StringSynthesis({
    bank,
    scripts: { arabic: [bank] },
    settings: { ...settings, scripts: 1, rotated: 0, labels: { ...settings.labels, round: 1000 } },
    seed: 2,
  });
  const heights = { dot: [] as number[], other: [] as number[] };
  for (let i = 0; i < 40; i++) {
    for (const { text, height } of synthesis.draw(i).boxes) {
      if (text === nativeDigit("arabic", 0)) heights.dot.push(height);
      else if (/\p{N}/u.test(text)) heights.other.push(height);
    }
  }
  const mean = (list: number[]) => list.reduce((sum, value) => sum + value, 0) / list.length;
  expect(mean(heights.dot)).toBeLessThan(0.5 * mean(heights.other));
});

it("hands banks to threads as plain arrays, and has them back", () => {
  const again = banksOf(structuredClone(columnsOf(scripts)));
  expect(Object.keys(again)).toEqual(["bangla", "arabic"]);
  expect(again.arabic).toHaveLength(2);
  expect(again.bangla![0]!.columns.labels).toEqual(bank.columns.labels);
});
