import { expect, it } from "vitest";
import { parseLabels } from "./parseLabels.ts";

it("keeps a label as it is written, with commas, spaces and signs", () => {
  const text = "file,label,kind\na.png,-1,702.90,amount\nb.png,3.96 .86,row\n";
  expect(parseLabels(text)).toEqual([
    { file: "a.png", label: "-1,702.90" },
    { file: "b.png", label: "3.96 .86" },
  ]);
});

it("reads a table without kinds, and one without labels", () => {
  expect(parseLabels("\uFEFFfile,label\r\na.png,007\r\n")).toEqual([{ file: "a.png", label: "007" }]);
  expect(parseLabels("file,kind\na.png,word")).toEqual([{ file: "a.png", label: "" }]);
});

it("refuses other headings and broken rows, and names the line", () => {
  expect(() => parseLabels("path,text\na,1")).toThrow('"path,text"');
  expect(() => parseLabels("file,label\na.png,1\nb.png")).toThrow("line 3");
});
