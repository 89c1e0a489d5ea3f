import { join } from "node:path";
import { expect, it } from "vitest";
import { annotationNames } from "./annotationNames.ts";

it("names each picture for its file", () => {
  expect(annotationNames(["scans/a.jpg"], "out")).toEqual([join("out", "a-read.png")]);
});

it("tells files of one name apart", () => {
  expect(annotationNames(["x/a.jpg", "y/a.jpg", "x/a.png", "x/A.png"], "out")).toEqual(
    ["a-read.png", "a-read-2.png", "a-read-3.png", "A-read-4.png"].map((name) => join("out", name)),
  );
});

it("never falls on a file that is read", () => {
  expect(annotationNames(["scans/a.png", "scans/a-read.png"], "scans")).toEqual([
    join("scans", "a-read-2.png"),
    join("scans", "a-read-read.png"),
  ]);
});
