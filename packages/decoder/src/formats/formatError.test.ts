import { expect, test } from "vitest";
import { parseFormat } from "./parseFormat.ts";

const files: Readonly<Record<string, string>> = { "empty.csv": "", "letters.csv": "12\nab" };
const readText = async (file: string) => {
  if (files[file] === undefined) throw new Error("no such file");
  return files[file];
};

test.each([
  ["number", "unknown-format", 'there is no format "number"; there are digits, length:N'],
  ["length:x", "invalid-format", "length: expected a number of digits as 5 or 2-3, got"],
  ["digits:3", "invalid-format", "takes nothing behind a colon"],
  ["regex:(1", "invalid-format", 'regex: "(1" cannot be used'],
  ["list", "invalid-format", "list: expected a file behind the colon"],
  ["list:none.csv", "format-file-not-opened", '"none.csv" cannot be opened'],
  ["list:empty.csv", "invalid-format-file", '"empty.csv" lists nothing'],
  ["zip:letters.csv", "invalid-format-file", '"letters.csv" line 2'],
])("%s is refused with the code %s", async (format, code, message) => {
  await expect(parseFormat(format, readText)).rejects.toMatchObject({
    name: "FormatError",
    code,
    message: expect.stringContaining(message),
  });
});
