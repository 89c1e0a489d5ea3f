import fc from "fast-check";
import { expect, it } from "vitest";
import { date } from "./date.ts";
import { matches } from "./format.ts";
import { accepted, built } from "./testing/built.ts";

it("takes a day and a month with a year or none, in the orders that people write, with any separators", async () => {
  const right = [
    "13/41845",
    "13/4/1845",
    "3.4.98",
    "2019-04-03",
    "20190403",
    "16/9",
    "28-12-38",
    "31.12.1999",
    "1/11",
    "29.2",
  ];
  const wrong = ["", "1845", "32/1", "30/2", "31.4.1999", "13/13", "2019-02-30", "0/1", "3..4", "1/1/1/1"];
  const automaton = await built(date);
  expect(accepted(automaton, [...right, ...wrong])).toEqual(right);
  expect(automaton.value!("3.4")).toBeNull();
  expect(right.map((text) => automaton.spelled!(text))).toEqual(right);
});

it("takes months by their names, before or behind the day, and sets them apart", async () => {
  const written = [
    ["3MAR1921", "3 Mar 1921"],
    ["03Mar1921", "03 Mar 1921"],
    ["3-Okt-21", "3-Okt-21"],
    ["3aout1914", "3 Aout 1914"],
    ["August14th,1887", "August 14th, 1887"],
    ["14thofAugust1887", "14th of August 1887"],
    ["7deMayode1902", "7 de Mayo de 1902"],
    ["12.Mai", "12.Mai"],
    ["1erjuin1850", "1er Juin 1850"],
    ["Okt.1910", "Okt.1910"],
    ["Dec,1910", "Dec, 1910"],
    ["21stMay", "21st May"],
    ["Oct04", "Oct 04"],
    ["77bre1820", "7 7bre 1820"],
    ["Mar", "Mar"],
  ] as const;
  const automaton = await built(date);
  const wrong = ["3Foo1921", "32May1921", "Maythe4th", "3Mar4", "Mai3", "3MarMay", "May31st4th", "00Mar"];
  const read = written.map(([text]) => text);
  expect(accepted(automaton, [...read, ...wrong])).toEqual(read);
  expect(read.map((text) => automaton.spelled!(text.toUpperCase()))).toEqual(written.map(([, text]) => text));
});

it("asks for capitals alone, which stand for both cases", async () => {
  expect([...(await built(date)).characters].filter((letter) => /[a-z]/.test(letter))).toEqual([]);
});

it("takes every day of a leap year by the names of six languages, and none that its month never has", async () => {
  const automaton = await built(date);
  const name = (locale: string, month: number) =>
    new Intl.DateTimeFormat(locale, { month: "long", timeZone: "UTC" })
      .format(Date.UTC(2020, month, 1))
      .normalize("NFD")
      .replace(/\p{M}/gu, "");
  fc.assert(
    fc.property(
      fc.constantFrom("en", "fr", "de", "es", "it", "da"),
      fc.nat(11),
      fc.integer({ min: 0, max: 32 }),
      (locale, month, day) => {
        const at = new Date(Date.UTC(2020, month, day));
        const isThere = at.getUTCMonth() === month && at.getUTCDate() === day;
        const text = `${day}${name(locale, month)}2020`;
        expect(matches(automaton, text), text).toBe(isThere);
        if (locale === "en") expect(matches(automaton, `${name(locale, month)}${day},2020`)).toBe(isThere);
      },
    ),
    { numRuns: 1000 },
  );
});
