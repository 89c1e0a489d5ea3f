/** A kind of format, as the settings offer it. */
export interface FormatChoice {
  /** As `--format` names it. */
  readonly name: string;
  readonly label: string;
  /** What is asked for behind the name; nothing without it. */
  readonly argument?: { readonly label: string; readonly usual: string };
  /** Whether it is a list of values that is typed in. */
  readonly list?: boolean;
}

export const formatChoices: readonly FormatChoice[] = [
  { name: "", label: "Digits, any number" },
  { name: "length", label: "So many digits", argument: { label: "How many (5, or 2-3)", usual: "5" } },
  { name: "number", label: "Numbers with their signs" },
  { name: "alphanumeric", label: "Letters, digits and signs" },
  { name: "code", label: "Code", argument: { label: "L a capital, D a digit, A either", usual: "LLDDDD" } },
  { name: "decimal", label: "Decimal" },
  { name: "fraction", label: "Fraction" },
  { name: "money", label: "Sum of money" },
  { name: "date", label: "Date, months by name too" },
  { name: "amount", label: "Amount" },
  { name: "amount:whole", label: "Amount without cents" },
  { name: "date:dmy", label: "Date, day first" },
  { name: "date:mdy", label: "Date, month first" },
  { name: "date:ymd", label: "Date, year first" },
  { name: "time", label: "Time" },
  { name: "phone", label: "Phone number" },
  { name: "luhn", label: "Card number (Luhn)" },
  { name: "mod11", label: "Number with mod 11 check digit" },
  { name: "regex", label: "Regular expression", argument: { label: "Pattern", usual: "[0-9]{2}-[0-9]{3}" } },
  { name: "list:values", label: "One of a list", list: true },
  { name: "zip:values", label: "ZIP code of a list", list: true },
];

/** The choice that a format is of, and what stands behind its name. */
export function choiceOf(format: string): { readonly choice: FormatChoice; readonly argument: string } {
  const exact = formatChoices.find(({ name, argument }) => name === format && argument === undefined);
  if (exact) return { choice: exact, argument: "" };
  const colon = format.indexOf(":");
  const name = colon < 0 ? format : format.slice(0, colon);
  const choice = formatChoices.find((candidate) => candidate.name === name) ?? formatChoices[0]!;
  return { choice, argument: colon < 0 ? "" : format.slice(colon + 1) };
}

/** The format as `--format` takes it. */
export function formatOf({ name, argument }: FormatChoice, text: string): string {
  return argument === undefined ? name : `${name}:${text}`;
}
