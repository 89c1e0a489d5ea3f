import { FormatError, type FormatKind } from "./format.ts";
import { regularLanguage } from "./regularLanguage.ts";

/** The strings that a regular expression matches from end to end; `regularLanguage` says what it may hold. */
export const regex: FormatKind = {
  usage: "regex:PATTERN",
  build(pattern) {
    if (pattern === undefined || pattern === "") {
      throw new FormatError(
        "invalid-format",
        "regex: expected a pattern behind the colon, as in regex:[1-9][0-9]{3}",
      );
    }
    return regularLanguage(pattern);
  },
};
