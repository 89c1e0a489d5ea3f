import { expect, test } from "vitest";
import { duration } from "./duration.ts";
import { parametersText } from "./parametersText.ts";
import { percent } from "./percent.ts";
import { shortNumber } from "./shortNumber.ts";
import { valueText } from "./valueText.ts";

test.each([
  [percent(0.99405, 2), "99.41 %"],
  [duration(65.4), "1:05"],
  [duration(3725), "1:02:05"],
  [shortNumber(999), "999 "],
  [shortNumber(1_234_567), "1.23 M"],
  [valueText(undefined), "–"],
  [valueText(true), "true"],
  [valueText(0.123456), "0.1235"],
  [valueText(0.0000123456, 3), "1.23e-5"],
  [valueText(-2_500_000), "-2.5e6"],
  [valueText(Number.NaN), "NaN"],
  [valueText(Number.POSITIVE_INFINITY), "Infinity"],
  [
    parametersText({ filters: 64, rate: 0.00123456, optimizer: "sgd" }),
    "filters 64, rate 0.0012346, optimizer sgd",
  ],
])("%s", (text, expected) => {
  expect(text).toBe(expected);
});
