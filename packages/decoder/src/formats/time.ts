import { type FormatKind, refuseArgument, withoutValue } from "./format.ts";
import { regularLanguage } from "./regularLanguage.ts";

/** A time of day by the 24-hour clock, 9:30, 09.30, 23:59:59; for readers that pass over separators 930. It means no number. */
export const time: FormatKind = {
  usage: "time",
  async build(argument) {
    refuseArgument("time", argument);
    const minutes = "[0-5][0-9]";
    const clock = (separator: string) => `${minutes}(${separator}${minutes})?`;
    const language = await regularLanguage(
      `([01]?[0-9]|2[0-3])(${clock("")}|:${clock(":")}|\\.${clock("\\.")})`,
    );
    return withoutValue(language);
  },
};
