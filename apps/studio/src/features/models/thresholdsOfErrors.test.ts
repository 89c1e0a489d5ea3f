import { expect, it } from "vitest";
import { thresholdsOfErrors } from "./thresholdsOfErrors.ts";

it("gives for each error the lowest threshold that promises it, of images without a number too", () => {
  const row = (acceptAt: number, errorBound: number, falseAcceptBound: number) => ({
    acceptAt,
    coverage: 1 - acceptAt,
    error: errorBound / 2,
    errorBound,
    falseAcceptBound,
  });
  const rows = [row(0.1, 0.12, 0.3), row(0.5, 0.04, 0.06), row(0.7, 0.04, 0.03), row(0.9, 0.009, 0.01)];
  expect(thresholdsOfErrors(rows).map(({ wanted, row }) => [wanted, row?.acceptAt])).toEqual([
    [0.1, 0.5],
    [0.05, 0.7],
    [0.02, 0.9],
    [0.01, 0.9],
    [0.005, undefined],
  ]);
});
