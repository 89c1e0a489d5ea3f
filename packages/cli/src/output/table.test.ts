import { expect, it } from "vitest";
import { table, tableRow } from "./table.ts";

const columns = [
  { heading: "file", width: 6 },
  { heading: "ms", width: 4, align: "right" as const },
];

it("pads cells to their columns, numbers to the left", () => {
  expect(tableRow(columns, ["a.png", "12"])).toBe("a.png     12");
});

it("does not count color codes as width", () => {
  expect(tableRow(columns, ["\u001b[31ma.png\u001b[39m", "12"])).toBe("\u001b[31ma.png\u001b[39m     12");
});

it("lets a long cell push its row", () => {
  expect(tableRow(columns, ["archive.png", "12"])).toBe("archive.png    12");
});

it("makes columns as wide as their widest cell", () => {
  expect(table([{ heading: "set" }, { heading: "n" }], [["MNIST", "10"]])).toBe("set    n\nMNIST  10");
});
