import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { type Baseline, readBaseline, writeBaseline } from "./baseline.ts";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "numera-baseline-"));
});
afterEach(() => rm(folder, { recursive: true }));

const figures = {
  n: 1,
  exact: 1,
  right: 1,
  sure: 1,
  sureWrong: 0,
  sureNotExact: 0,
  refused: 0,
  msPerLine: 2,
};

const baseline = (sets: Baseline["sets"]): Baseline => ({ measured: "2026-12-01", processor: "1 x A", sets });

it("has what was written, and of sets that were not measured what it had", async () => {
  const path = join(folder, "baseline.json");
  expect(await readBaseline(path)).toBeUndefined();
  const first = baseline({ samples: figures, dates: figures });
  await writeBaseline(first, undefined, path);
  expect(await readBaseline(path)).toEqual(first);
  await writeBaseline(baseline({ dates: { ...figures, exact: 0 } }), first, path);
  expect((await readBaseline(path))!.sets).toEqual({ samples: figures, dates: { ...figures, exact: 0 } });
});

it.each([
  ["{", /is no baseline: /],
  ["null", /it must say when and on what processor it was measured$/],
  ['{"measured":"2026-12-01","processor":"1 x A"}', /it has no sets$/],
  [
    JSON.stringify(baseline({ dates: { ...figures, sure: "1" as never } })),
    /of "dates" it has no number "sure"$/,
  ],
  [JSON.stringify(baseline({ dates: null as never })), /of "dates" it has no number "n"$/],
])("refuses a file that holds %s, by its name", async (text, reason) => {
  const path = join(folder, "baseline.json");
  await writeFile(path, text);
  const error = await readBaseline(path).catch((cause) => cause);
  expect(error.message).toContain(path);
  expect(error.message).toMatch(reason);
});
