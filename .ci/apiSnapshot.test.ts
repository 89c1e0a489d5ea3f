import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { packages, publicApi, snapshotFile } from "./apiSnapshot.ts";

test.each(packages)("%s exports what .ci/api has; npm run api writes what changed", (folder) => {
  expect(publicApi(folder)).toBe(readFileSync(snapshotFile(folder), "utf8"));
});
