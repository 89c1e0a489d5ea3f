import { alphanumeric, letters, number } from "./alphabet.ts";
import { amount } from "./amount.ts";
import { code } from "./code.ts";
import { date } from "./date.ts";
import { decimal } from "./decimal.ts";
import { digits } from "./digits.ts";
import { type Format, FormatError, type FormatKind, type ReadText } from "./format.ts";
import { fraction } from "./fraction.ts";
import { gtin } from "./gtin.ts";
import { iban } from "./iban.ts";
import { iso6346 } from "./iso6346.ts";
import { length } from "./length.ts";
import { list } from "./list.ts";
import { luhn } from "./luhn.ts";
import { mod11 } from "./mod11.ts";
import { money } from "./money.ts";
import { percent } from "./percent.ts";
import { phone } from "./phone.ts";
import { regex } from "./regex.ts";
import { time } from "./time.ts";
import { vin } from "./vin.ts";
import { zip } from "./zip.ts";

/** Every kind of format by its name. A new one is a file beside these and a word here. */
const kinds = new Map<string, FormatKind>(
  Object.entries({
    digits,
    number,
    letters,
    alphanumeric,
    length,
    zip,
    decimal,
    fraction,
    percent,
    amount,
    money,
    date,
    time,
    phone,
    code,
    luhn,
    mod11,
    gtin,
    iban,
    iso6346,
    vin,
    regex,
    list,
  }),
);

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
