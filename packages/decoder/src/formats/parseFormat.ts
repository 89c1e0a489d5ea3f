import { alphanumeric, letters, number } from "./alphabet.ts";
import { date } from "./date.ts";
import { decimal } from "./decimal.ts";
import { digits } from "./digits.ts";
import { type Format, FormatError, type FormatKind, type ReadText } from "./format.ts";
import { length } from "./length.ts";
import { regex } from "./regex.ts";
import { time } from "./time.ts";

/** Every kind of format by its name. A new one is a file beside these and a word here. */
const kinds = new Map<string, FormatKind>(
  Object.entries({
    digits,
    number,
    letters,
    alphanumeric,
    length,
    zip: later("zip:FILE", async () => (await import("./zip.ts")).zip),
    decimal,
    fraction: later("fraction", async () => (await import("./fraction.ts")).fraction),
    percent: later("percent", async () => (await import("./percent.ts")).percent),
    amount: later("amount or amount:whole", async () => (await import("./amount.ts")).amount),
    money: later("money", async () => (await import("./money.ts")).money),
    date,
    time,
    phone: later("phone or phone:us", async () => (await import("./phone.ts")).phone),
    code: later(
      "code:PICTURE (L a capital, D a digit, A either)",
      async () => (await import("./code.ts")).code,
    ),
    luhn: later("luhn", async () => (await import("./luhn.ts")).luhn),
    mod11: later("mod11", async () => (await import("./mod11.ts")).mod11),
    gtin: later("gtin", async () => (await import("./gtin.ts")).gtin),
    iban: later("iban", async () => (await import("./iban.ts")).iban),
    iso6346: later("iso6346", async () => (await import("./iso6346.ts")).iso6346),
    vin: later("vin", async () => (await import("./vin.ts")).vin),
    regex,
    list: later("list:FILE", async () => (await import("./list.ts")).list),
  }),
);

/** A kind that is loaded when it is asked for: most readers ask for none, and a page loads less before it can read. */
function later(usage: string, load: () => Promise<FormatKind>): FormatKind {
  return { usage, build: async (argument, readText) => (await load()).build(argument, readText) };
}

/** How formats are written, one kind each. */
export const formatUsages: readonly string[] = [...kinds.values()].map(({ usage }) => usage);

/**
 * The format that `NAME` or `NAME:ARGUMENT` names, e.g. "luhn" or "length:2-3".
 *
 * @param readText opens the files that some formats name
 * @throws FormatError where there is no such format, or its argument does not fit
 */
export async function parseFormat(text: string, readText: ReadText): Promise<Format> {
  const colon = text.indexOf(":");
  const name = colon < 0 ? text : text.slice(0, colon);
  const argument = colon < 0 ? undefined : text.slice(colon + 1);
  const kind = kinds.get(name);
  if (kind === undefined) {
    throw new FormatError(
      "unknown-format",
      `there is no format "${name}"; there are ${formatUsages.join(", ")}`,
    );
  }
  return { name: text, ...(await kind.build(argument, readText)) };
}
