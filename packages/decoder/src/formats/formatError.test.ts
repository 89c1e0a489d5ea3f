import { expect, test } from "vitest";
import { parseFormat } from "./parseFormat.ts";

const files: Readonly<Record<string, string>> = {
  "empty.csv": "",
  "letters.csv": "12\nab",
  "long.csv": "1".repeat(1001),
  "many.csv": "1\n".repeat(2e6 + 1),
};
const readText = async (file: string) => {
  if (files[file] === undefined) throw new Error("no such file");
  return files[file];
};

test.each([
  ["numbers", "unknown-format", 'there is no format "numbers"; there are digits, number'],
  ["length:x", "invalid-format", "length: expected a number of digits as 5 or 2-3, got"],
  ["digits:3", "invalid-format", "takes nothing behind a colon"],
  ["regex:(1", "invalid-format", 'regex: "(1" cannot be used'],
  ["list", "invalid-format", "list: expected a file behind the colon"],
  ["list:none.csv", "format-file-not-opened", '"none.csv" cannot be opened'],
  ["list:empty.csv", "invalid-format-file", '"empty.csv" lists nothing'],
  ["zip:letters.csv", "invalid-format-file", '"letters.csv" line 2'],
  ["zip:long.csv", "too-large-format", '"long.csv" line 1 has 1001 characters; an entry may have 1000'],
  ["list:many.csv", "too-large-format", '"many.csv" lists more than 2000000 entries'],
  [`regex:${"1?".repeat(1001)}`, "too-large-format", "the pattern has 2002 characters"],
  [
    "regex:(1{10}){101}",
    "too-large-format",
    "more than 1000 characters when its repetitions are written out",
  ],
  ["regex:[01]*1[01]{14}", "too-large-format", "needs more than 32768 states"],
])("%s is refused with the code %s", async (format, code, message) => {
  await expect(parseFormat(format, readText)).rejects.toMatchObject({
    name: "FormatError",
    code,
    message: expect.stringContaining(message),
  });
});
