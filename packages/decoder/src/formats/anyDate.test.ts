import { expect, it } from "vitest";
import { date } from "./date.ts";
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
  expect(accepted(await built(date), [...right, ...wrong])).toEqual(right);
});

it("takes months by their names, before or behind the day", async () => {
  const right = [
    "3Mar1921",
    "3aout1914",
    "August14th,1887",
    "12.Mai",
    "1erjuin1850",
    "Okt.1910",
    "21stMay",
    "77bre1820",
  ];
  const wrong = ["Mar", "3Foo1921", "32May1921", "Maythe4th"];
  const takes = accepted(await built(date), [...right, ...wrong]);
  expect(takes).toEqual([...right, "Mar"]);
});
