import { expect, test } from "vitest";
import { ContractError } from "./contractError.ts";
import { plainError, rebuiltError } from "./plainError.ts";

const sent = (thrown: unknown) => rebuiltError(structuredClone(plainError(thrown)));

test("an error is rebuilt with its name, message and code on the other side", () => {
  const error = new ContractError({
    code: "not-json",
    file: "card.json",
    path: "",
    expected: "JSON",
    received: "nothing",
  });
  const rebuilt = sent(error);
  expect(rebuilt).toBeInstanceOf(Error);
  expect(rebuilt).toMatchObject({ name: "ContractError", code: "not-json", message: error.message });
  expect("code" in structuredClone(error)).toBe(false);
});

test("an error without a code has none on the other side, and what is no error becomes one", () => {
  expect(sent(new RangeError("too large"))).toMatchObject({ name: "RangeError", message: "too large" });
  expect("code" in sent(new RangeError("too large"))).toBe(false);
  expect(sent("out of order")).toMatchObject({ name: "Error", message: "out of order" });
});
