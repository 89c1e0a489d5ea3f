import { type FormatKind, refuseArgument } from "./format.ts";
import { regularLanguage } from "./regularLanguage.ts";

/** A whole number, a fraction or both: 5, 3/4, 5 1/2, which is 5½ however it is written. */
export const fraction: FormatKind = {
  usage: "fraction",
  build(argument) {
    refuseArgument("fraction", argument);
    const part = "[0-9]+/[1-9][0-9]*";
    return regularLanguage(`[-+]?([0-9]+|${part}|[0-9]+ ${part}|[0-9]*[½¼¾])`);
  },
};
