import { digits } from "./characters.ts";
import { FormatError, type FormatKind, withoutValue } from "./format.ts";
import { tabulated } from "./tabulated.ts";

const orders = ["dmy", "mdy", "ymd"];
const separators = "./-";
const defaultYears = { from: 1900, to: 2099 };
/** Stands for a year that is not known yet. */
const leapYear = 2000;
const daysOfMonth = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** How the characters so far may be taken: the fields that were begun, and what separates them ("" is nothing). */
interface Parse {
  readonly fields: readonly string[];
  readonly separator: string | undefined;
}

/**
 * A date that the calendar has, in a given order of day, month and year: 3/4/2019, 03.04.19, 2019-04-03, with one
 * separator or, for readers that pass over these, none. Day and month have one digit or two, the year four or its
 * last two. `date:dmy:1990-2030` takes years of that range only; without one they go from 1900 to 2099. A date with
 * a two-digit year is one where any year of the range makes it one. `date` alone takes what `anyDate` does.
 */
export const date: FormatKind = {
  usage: `date, date:ORDER or date:ORDER:FROM-TO (ORDER is ${orders.join(", ")})`,
  async build(argument) {
    if (argument === undefined) return (await import("./anyDate.ts")).anyDate();
    const [order = "", range, ...more] = argument.split(":");
    if (!orders.includes(order) || more.length > 0) {
      throw new FormatError(
        "invalid-format",
        `date: expected an order as date:${orders.join(", date:")}, got "${argument}"`,
      );
    }
    const years = range === undefined ? defaultYears : yearRange(range);
    const calendar = new Calendar(order, years.from, years.to);
    const calendarDates = tabulated<readonly Parse[]>(`date:${argument}`, {
      characters: new Set([...digits, ...separators]),
      start: [{ fields: [""], separator: undefined }],
      next(parses, character) {
        const next = parses.flatMap((parse) => calendar.read(parse, character));
        return next.length === 0 ? undefined : next;
      },
      accepts: (parses) => parses.some(({ fields }) => calendar.isDate(fields)),
      key: (parses) => parses.map((parse) => calendar.future(parse)).join(" "),
    });
    return withoutValue(calendarDates);
  },
};

function yearRange(text: string): { from: number; to: number } {
  const [, from, to] = /^([0-9]{4})-([0-9]{4})$/.exec(text) ?? [];
  if (from === undefined || to === undefined || Number(from) > Number(to)) {
    throw new FormatError("invalid-format", `date: expected years as 1990-2030, got "${text}"`);
  }
  return { from: Number(from), to: Number(to) };
}

class Calendar {
  readonly #order: string;
  /** What may stand in each field, and the days, months or years that it may mean. */
  readonly #written: readonly ReadonlyMap<string, readonly number[]>[];
  /** For each field what it may become, by what it begins with. */
  readonly #completions: readonly ReadonlyMap<string, readonly string[]>[];

  constructor(order: string, from: number, to: number) {
    this.#order = order;
    const count = { d: 31, m: 12 };
    this.#written = [...order].map((kind) => {
      const written = new Map<string, number[]>();
      const add = (text: string, value: number) => written.set(text, [...(written.get(text) ?? []), value]);
      if (kind === "d" || kind === "m") {
        for (let value = 1; value <= count[kind]; value++) {
          for (const text of new Set([`${value}`, `${value}`.padStart(2, "0")])) add(text, value);
        }
      } else {
        for (let year = from; year <= to; year++) {
          add(`${year}`.padStart(4, "0"), year);
          add(`${year % 100}`.padStart(2, "0"), year);
        }
      }
      return written;
    });
    this.#completions = this.#written.map((written) => {
      const completions = new Map<string, string[]>();
      for (const text of written.keys()) {
        for (let end = 0; end <= text.length; end++) {
          const beginning = text.slice(0, end);
          completions.set(beginning, [...(completions.get(beginning) ?? []), text]);
        }
      }
      return completions;
    });
  }

  /** The ways to take one more character: as the field's next, as a new field's first, or as a separator. */
  read({ fields, separator }: Parse, character: string): Parse[] {
    const mayEnd = fields.length < 3 && this.#arePossible(fields);
    if (separators.includes(character)) {
      if (!mayEnd || (separator ?? character) !== character) return [];
      return [{ fields: [...fields, ""], separator: character }];
    }
    const parses: Parse[] = [{ fields: [...fields.slice(0, -1), fields.at(-1) + character], separator }];
    if (mayEnd && (separator ?? "") === "") parses.push({ fields: [...fields, character], separator: "" });
    return parses.filter(({ fields }) => this.#mayBecomePossible(fields));
  }

  /** Equal for parses with equal futures: of the fields before the last only what bears on the ones to come. */
  future({ fields, separator = "?" }: Parse): string {
    const known = fields.slice(0, -1);
    const [day, month, years] = ["d", "m", "y"].map((kind) => this.#values(known, kind));
    const isLeapDay = day?.[0] === 29 && month?.[0] === 2;
    const limits = [
      day && month ? isLeapDay : day && Math.max(28, day[0]!),
      day && month ? "" : month && daysOfMonth[month[0]! - 1],
      years?.some((year) => daysIn(2, year) === 29),
    ];
    return [separator, known.length, fields.at(-1), ...limits].join();
  }

  isDate(fields: readonly string[]): boolean {
    return fields.length === 3 && this.#arePossible(fields);
  }

  /** Whether there is a date whose first fields are these. */
  #arePossible(fields: readonly string[]): boolean {
    if (fields.some((field, i) => !this.#written[i]!.has(field))) return false;
    const day = this.#values(fields, "d")?.[0] ?? 1;
    const month = this.#values(fields, "m")?.[0];
    return (
      month === undefined ||
      (this.#values(fields, "y") ?? [leapYear]).some((year) => day <= daysIn(month, year))
    );
  }

  /** What a kind of field may mean; undefined where it is not among the fields yet. */
  #values(fields: readonly string[], kind: string): readonly number[] | undefined {
    const i = this.#order.indexOf(kind);
    return i < fields.length ? this.#written[i]!.get(fields[i]!) : undefined;
  }

  /** The same where the last of the fields may be unfinished. */
  #mayBecomePossible(fields: readonly string[]): boolean {
    const before = fields.slice(0, -1);
    const completions = this.#completions[before.length]!.get(fields.at(-1)!) ?? [];
    return completions.some((text) => this.#arePossible([...before, text]));
  }
}

function daysIn(month: number, year: number): number {
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return month === 2 && !isLeap ? 28 : daysOfMonth[month - 1]!;
}
