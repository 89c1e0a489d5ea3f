import { describe, expect, it } from "vitest";
import { date } from "./date.ts";
import { accepted, built, language } from "./testing/built.ts";

/** All dates of some years by JavaScript's calendar. */
function calendar(from: number, to: number): { day: number; month: number; year: number }[] {
  const dates = [];
  for (let time = Date.UTC(from, 0, 1); time < Date.UTC(to + 1, 0, 1); time += 86_400_000) {
    const at = new Date(time);
    dates.push({ day: at.getUTCDate(), month: at.getUTCMonth() + 1, year: at.getUTCFullYear() });
  }
  return dates;
}

describe("date", () => {
  it("takes day, month and year in the order asked for, with one separator or none", async () => {
    const right = ["3/4/2019", "03.04.2019", "31-12-99", "3/04/19", "03042019", "030419", "3419"];
    const wrong = [
      "",
      "3/4",
      "3/4.2019",
      "32/1/2019",
      "1/13/2019",
      "003/4/2019",
      "3/4/219",
      "3/4/2219",
      "3//2019",
    ];
    expect(accepted(await built(date, "dmy"), [...right, ...wrong])).toEqual(right);
    const american = ["12/31/2019", "12312019", "2/29/2020"];
    expect(accepted(await built(date, "mdy"), [...american, "31/12/2019", "2/29/2019"])).toEqual(american);
    const iso = ["2019-12-31", "20191231", "191231"];
    expect(accepted(await built(date, "ymd"), [...iso, "31-12-2019", "2019-31-12"])).toEqual(iso);
  });

  it("knows leap years, and that two digits may mean one", async () => {
    const dates = ["29/2/2020", "29/2/2000", "29/02/00", "29/2/20", "29/2/2019", "29/2/1900", "29/02/19"];
    expect(accepted(await built(date, "dmy"), dates)).toEqual(dates.slice(0, 4));
    expect(accepted(await built(date, "dmy:1900-1999"), dates)).toEqual(["29/2/20"]);
  });

  it("means no number", async () => {
    expect((await built(date, "dmy")).value!("03042019")).toBeNull();
  });

  it("takes the years of its range only", async () => {
    const automaton = await built(date, "ymd:1998-2001");
    const right = ["1998/1/1", "2001/12/31", "98/1/1", "00/2/29"];
    expect(accepted(automaton, [...right, "1997/12/31", "2002/1/1", "97/1/1", "02/1/1"])).toEqual(right);
  });

  it.each(["dmy", "mdy", "ymd"])(
    "holds the dates of the calendar and no other, in full: %s",
    async (order) => {
      const expected = calendar(1999, 2000).map(({ day, month, year }) => {
        const field = { d: `${day}`.padStart(2, "0"), m: `${month}`.padStart(2, "0"), y: `${year}` };
        return [...order].map((kind) => field[kind as keyof typeof field]).join("");
      });
      const automaton = await built(date, `${order}:1999-2000`);
      const eight = language({ ...automaton, characters: new Set("0123456789") }, 8).filter(
        (text) => text.length === 8,
      );
      expect(eight.sort()).toEqual(expected.sort());
    },
  );

  it("begins no string that no date ends", async () => {
    const automaton = await built(date, "dmy");
    const begins = (text: string) => {
      let state: number | undefined = automaton.start;
      for (const character of text) state = state === undefined ? state : automaton.next(state, character);
      return state !== undefined;
    };
    expect(["31/2", "30/02", "31/04/", "29/02/2019", "/", "00", "3/4/212"].map(begins)).toEqual(
      new Array(7).fill(false),
    );
    expect(["31/1", "3", "29/02/202", "3/4/20"].map(begins)).toEqual(new Array(4).fill(true));
  });

  it.each(["", "dym", "dmy:2000", "dmy:2001-2000", "dmy:2000-2001:x"])(
    "refuses date:%s",
    async (argument) => {
      await expect(built(date, argument)).rejects.toThrow(/^date: expected/);
    },
  );
});
