import { expect, it } from "vitest";
import { FormatError } from "./format.ts";
import { parseFormat } from "./parseFormat.ts";
import { requireReadable } from "./requireReadable.ts";

const noFile = () => Promise.reject(new Error("no file"));
const line = "0123456789.,-=/:()$#'";

async function refusal(format: string, characters: string): Promise<string | undefined> {
  const parsed = await parseFormat(format, noFile);
  try {
    requireReadable(parsed, characters);
    return undefined;
  } catch (error) {
    expect(error).toBeInstanceOf(FormatError);
    expect(error).toMatchObject({ code: "unreadable-format" });
    return (error as FormatError).message;
  }
}

it("refuses a format every string of which holds what cannot be read, and names that", async () => {
  expect(await refusal("regex:[+][0-9]+", line)).toBe(
    `every string of the format regex:[+][0-9]+ holds what cannot be read (+); what can be read is ${line}: ` +
      "name another format, or models that read more",
  );
  expect(await refusal("regex:[0-9]+\\.[0-9]{2}", "0123456789")).toContain("cannot be read (.)");
});

it("takes a format of which some string can be read", async () => {
  for (const format of ["phone", "amount", "date:dmy", "luhn", "regex:[+]?[0-9]+", "regex:1'000"]) {
    expect(await refusal(format, line), format).toBeUndefined();
  }
  expect(await refusal("amount", "0123456789")).toBeUndefined();
});

it("refuses a format that has no strings at all", async () => {
  const empty = { name: "none", characters: new Set("1"), start: 0, next: () => 0, accepts: () => false };
  expect(() => requireReadable(empty, line)).toThrow("has no string that can be read");
});
