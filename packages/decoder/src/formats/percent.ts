import { decimalPattern, valueOfDecimal } from "./decimal.ts";
import { type FormatKind, refuseArgument } from "./format.ts";
import { regularLanguage } from "./regularLanguage.ts";

/** A number in percent, whose sign may be printed beside the field: 12%, 3.5%, -0,4. It means 12, 3.5, -0.4. */
export const percent: FormatKind = {
  usage: "percent",
  async build(argument) {
    refuseArgument("percent", argument);
    return { ...(await regularLanguage(`${decimalPattern}%?`)), value: valueOfDecimal };
  },
};
