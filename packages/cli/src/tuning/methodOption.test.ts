import { expect, test } from "vitest";
import { parseMethod } from "./methodOption.ts";

test("a method is a name with settings that are numbers", () => {
  expect(parseMethod("grid")).toEqual({ name: "grid" });
  expect(parseMethod("asha,factor=4,first=1")).toEqual({ name: "asha", settings: { factor: 4, first: 1 } });
  for (const wrong of ["asha,factor", "asha,factor=", "asha,=4", "asha,factor=x", "asha,factor=4=4"]) {
    expect(() => parseMethod(wrong)).toThrow(/expected NAME or NAME,SETTING=NUMBER/);
  }
});
