import { expect, it } from "vitest";
import { asciiDigits, digitValue, nativeDigit, scriptNames, scriptOf } from "./scripts.ts";

it("has ten digits of every script, whose values are theirs", () => {
  for (const script of scriptNames) {
    const digits = Array.from({ length: 10 }, (_, digit) => nativeDigit(script, digit));
    expect(digits.map(digitValue)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
    expect(asciiDigits(digits.join(""))).toBe("0123456789");
    expect(scriptOf(digits.join(""))).toBe(script);
  }
  expect(digitValue("x")).toBeUndefined();
});

it("names the script of most digits, and none of a text without any", () => {
  expect(scriptOf("१२3")).toBe("devanagari");
  expect(scriptOf("٤٥٦")).toBe("arabic");
  expect(scriptOf("۴۵۶")).toBe("farsi");
  expect(scriptOf("١٢۴")).toBe("farsi");
  expect(scriptOf("AB")).toBe("latin");
  expect(scriptOf("")).toBe("none");
  expect(scriptOf("-.")).toBe("none");
  expect(asciiDigits("१२.५ kg")).toBe("12.5 kg");
});
