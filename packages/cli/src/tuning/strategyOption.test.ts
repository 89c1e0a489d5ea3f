import { expect, test } from "vitest";
import { parseStrategy } from "./strategyOption.ts";

test("a strategy is a name with settings that are numbers", () => {
  expect(parseStrategy("grid")).toEqual({ name: "grid" });
  expect(parseStrategy("asha,factor=4,first=1")).toEqual({ name: "asha", settings: { factor: 4, first: 1 } });
  for (const wrong of ["asha,factor", "asha,factor=", "asha,=4", "asha,factor=x", "asha,factor=4=4"]) {
    expect(() => parseStrategy(wrong)).toThrow(/expected NAME or NAME,SETTING=NUMBER/);
  }
});
