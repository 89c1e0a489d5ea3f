import { FormatError, type FormatKind, withoutValue } from "./format.ts";
import { regularLanguage } from "./regularLanguage.ts";

/**
 * A telephone number: 7 to 15 digits (the most that E.164 allows), a plus before them or not, single separators
 * between them. `phone:us` is one of the North American plan: an area code and an exchange that each begin with 2
 * to 9, four digits more, and before them a 1 or not: 1-212-555-0123, (212)555-0123, 2125550123.
 */
export const phone: FormatKind = {
  usage: "phone or phone:us",
  async build(argument) {
    if (argument === "us") {
      const area = "[2-9][0-9]{2}";
      return withoutValue(
        await regularLanguage(`(\\+?1[-.]?)?(${area}[-.]?|\\(${area}\\)-?)${area}[-.]?[0-9]{4}`),
      );
    }
    if (argument !== undefined)
      throw new FormatError("invalid-format", `phone: expected phone or phone:us, got "${argument}"`);
    return withoutValue(await regularLanguage("\\+?[0-9]([-./]?[0-9]){6,14}"));
  },
};
