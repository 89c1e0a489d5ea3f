import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, it } from "vitest";
import { runNumera, SAMPLES } from "../testing/runNumera.ts";

it("reads every sample right, says how many, and what to do next", async () => {
  const expected = JSON.parse(await readFile(join(SAMPLES, "expected.json"), "utf8"));
  const n = Object.keys(expected).length;
  const { code, stdout, stderr } = await runNumera("start");
  expect([code, stderr]).toEqual([0, ""]);
  expect(stdout).toContain(`${n} of ${n} agree with samples/expected.json.`);
  expect(stdout).toContain("npx numera read");
  expect(stdout).toContain("npx numera studio");
});
