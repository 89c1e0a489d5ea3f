import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { WorkflowError } from "../../../workflowError.ts";
import { loadSpace } from "./loadSpace.ts";

let path: string;
beforeAll(async () => {
  path = join(await mkdtemp(join(tmpdir(), "numera-space-")), "space.json");
});
afterAll(() => rm(join(path, ".."), { recursive: true }));

test.each([
  ["", "must be JSON, got nothing"],
  ['{"units"', "must be JSON"],
  ["null", "must be an object"],
  ['{"units":null}', "units must be an object"],
  ['{"units":{"type":"integer","low":1}}', "units.high is missing"],
  ['{"units":{"type":"integer","low":1,"high":"9"}}', "units.high must be a whole number"],
  ['{"units":{"type":"integer","low":9,"high":1}}', '"units" has low 9 above high 1'],
  ['{"a":{"type":"float","low":0,"high":1,"when":{"parameter":"b","in":[1]}}}', 'asks for "b"'],
])("a file that holds %j is refused by its name, and by what is wrong", async (text, reason) => {
  await writeFile(path, text);
  const error = await loadSpace(path).catch((cause) => cause);
  expect(error).toBeInstanceOf(WorkflowError);
  expect(error).toMatchObject({ code: "invalid-space", details: { path } });
  expect(error.message).toContain(path);
  expect(error.message).toContain(reason);
});
