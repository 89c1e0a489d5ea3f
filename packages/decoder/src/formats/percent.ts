import { type FormatKind, refuseArgument } from "./format.ts";
import { regularLanguage } from "./regularLanguage.ts";

/** A number in percent, whose sign may be printed beside the field: 12%, 3.5%, -0,4. */
export const percent: FormatKind = {
  usage: "percent",
  build(argument) {
    refuseArgument("percent", argument);
    return regularLanguage("[-+]?([0-9]+([.,][0-9]+)?|[.,][0-9]+)%?");
  },
};
