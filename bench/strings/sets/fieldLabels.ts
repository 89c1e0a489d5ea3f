/** What stands in fields of money and of dates, as people write it. */
import type { Random } from "@numera/random";

export interface FieldLabel {
  /** As written, spaces included, e.g. "$ 1,234.00". */
  readonly written: string;
  /** As a reader that keeps separators gives it: no currency sign, no spaces. */
  readonly text: string;
  readonly digits: string;
  /** Numera's format for it, e.g. "date:mdy". */
  readonly format: string;
}

function fieldLabel(written: string, format: string): FieldLabel {
  const text = written.replace(/[$ ]/g, "");
  return { written, text, digits: text.replace(/[^0-9]/g, ""), format };
}

const USUAL_CENTS = ["00", "00", "00", "50", "99", "95", "25", "75"];

/** Dollars, small sums more often than large ones, with cents but for one in twelve; two in three with a sign. */
export function amountLabel(random: Random): FieldLabel {
  const dollars = Math.floor(10 ** random.uniform(0, 4.8));
  const cents =
    random.uniform() < 0.6
      ? USUAL_CENTS[random.integer(USUAL_CENTS.length)]!
      : String(random.integer(100)).padStart(2, "0");
  const grouped = random.uniform() < 0.7 ? dollars.toLocaleString("en-US") : String(dollars);
  const whole = dollars >= 10 && random.uniform() < 1 / 12;
  const sign = random.uniform() < 2 / 3 ? (random.uniform() < 0.25 ? "$ " : "$") : "";
  return fieldLabel(`${sign}${grouped}${whole ? "" : `.${cents}`}`, whole ? "amount:whole" : "amount");
}

const ORDERS = [
  { separator: "/", order: "mdy", weight: 3 },
  { separator: "/", order: "dmy", weight: 2 },
  { separator: "-", order: "mdy", weight: 2 },
  { separator: "-", order: "dmy", weight: 1 },
  { separator: "-", order: "ymd", weight: 1.5 },
  { separator: ".", order: "dmy", weight: 3 },
] as const;

/** Days from 1950 to 2039, years of two or four digits, with and without leading zeros. */
export function dateLabel(random: Random): FieldLabel {
  const total = ORDERS.reduce((sum, { weight }) => sum + weight, 0);
  let left = random.uniform(0, total);
  const style = ORDERS.find(({ weight }) => {
    left -= weight;
    return left < 0;
  })!;
  const first = Date.UTC(1950, 0, 1);
  const day = new Date(first + random.integer(90 * 365) * 86_400_000);
  const padded = random.uniform() < 0.6;
  const number = (value: number) => (padded ? String(value).padStart(2, "0") : String(value));
  const year = String(day.getUTCFullYear());
  const fields = {
    d: number(day.getUTCDate()),
    m: number(day.getUTCMonth() + 1),
    y: style.order === "ymd" || random.uniform() < 0.6 ? year : year.slice(2),
  };
  const written = [...style.order].map((field) => fields[field as "d" | "m" | "y"]).join(style.separator);
  return fieldLabel(written, `date:${style.order}`);
}
