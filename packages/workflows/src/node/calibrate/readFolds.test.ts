import { createHash } from "node:crypto";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { DEFAULT_PLAN } from "@numera/trainer";
import { afterAll, beforeAll, expect, it } from "vitest";
import { readFolds } from "./readFolds.ts";

let folder: string;
let strings: string;
/** Not in the order of the names: folds are cut from sorted names. */
const csv = "file,label\ne.png,5\na.png,1\nb.png,2\nd/d.png,4\nc.png,3\n";
const hash = (text: string) => createHash("sha256").update(text).digest("hex");

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "numera-folds-"));
  strings = join(folder, "strings");
  await mkdir(strings);
  await writeFile(join(strings, "labels.csv"), csv);
});
afterAll(() => rm(folder, { recursive: true }));

/** A run's folder as `numera finetune` leaves it, but for what is in its models. */
async function makeRun(name: string, settings: object, parts: readonly string[]): Promise<string> {
  const run = join(folder, name);
  await mkdir(run);
  const all = {
    name: "own",
    strings: "scans",
    model: "line",
    validation: "last quarter",
    folds: 2,
    final: true,
    plan: DEFAULT_PLAN,
    seed: 1,
    threads: 1,
    command: "",
    sha256: { model: hash("line"), labels: hash(csv) },
    ...settings,
  };
  await writeFile(join(run, "finetuning.json"), JSON.stringify(all));
  for (const part of parts) {
    await mkdir(join(run, part));
    await writeFile(join(run, part, "own.onnx"), `${part} of ${name}`);
    await writeFile(join(run, part, "result.json"), "{}");
  }
  return run;
}
const ALL = ["fold-1", "fold-2", "final"];

it("tells for each image the model that was not trained on it", async () => {
  const run = await makeRun("run", {}, ALL);
  const folds = await readFolds(run, join(run, "final/own.onnx"), [folder, strings]);
  expect(folds.folder).toBe(strings);
  expect(folds.models).toEqual([join(run, "fold-1/own.onnx"), join(run, "fold-2/own.onnx")]);
  const held = [...folds.foldOf].map(([path, fold]) => [basename(path, ".png"), fold]);
  expect(Object.fromEntries(held)).toEqual({ a: 0, b: 0, c: 1, d: 1, e: 1 });
});

it.each([
  {
    what: "one block",
    settings: { folds: undefined },
    parts: ["run"],
    code: "no-folds",
    says: /run in ".*one block" held out one block and so has no folds/,
  },
  {
    what: "half",
    settings: {},
    parts: ["fold-1"],
    code: "unfinished-fold",
    says: /fold 2 of 2 in ".*half" is not finished/,
  },
  {
    what: "no final",
    settings: { final: false },
    parts: ALL.slice(0, 2),
    code: "no-final-model",
    says: /it was not to train on all lines in the end/,
  },
  {
    what: "others",
    settings: { sha256: { model: hash("line"), labels: hash("file,label\na.png,1\n") } },
    parts: ALL,
    code: "unknown-labels",
    says: /parted the labels that "scans" had then, not those of .*strings; name that folder/,
  },
])("refuses a run of $what", async ({ what, settings, parts, code, says }) => {
  const run = await makeRun(what, settings, parts);
  const refused = readFolds(run, join(run, "final/own.onnx"), [strings]);
  await expect(refused).rejects.toThrow(says);
  await expect(refused).rejects.toMatchObject({ code });
});

it("takes a model whose card tells of the very same training: other processors come to other last digits", async () => {
  const run = await makeRun("same", {}, ALL);
  const shipped = join(folder, "shipped.onnx");
  await writeFile(shipped, "the final weights, but for their last digits");
  const card = (seed: number) => ({
    name: "own",
    description: "",
    file: { name: "shipped.onnx", bytes: 1, sha256: hash("shipped") },
    startedFrom: { model: "line", sha256: hash("line") },
    trainedOn: { labels: hash(csv) },
    plan: DEFAULT_PLAN,
    seed,
  });
  await writeFile(join(folder, "shipped.json"), JSON.stringify(card(1)));
  expect((await readFolds(run, shipped, [strings])).models).toHaveLength(2);
  await writeFile(join(folder, "shipped.json"), JSON.stringify(card(2)));
  await expect(readFolds(run, shipped, [strings])).rejects.toMatchObject({ code: "other-model" });
});

it("refuses a model that did not come of the run, a folder that is no run, and no folder of images", async () => {
  const run = await makeRun("another", {}, ALL);
  const final = join(run, "final/own.onnx");
  await expect(readFolds(run, join(run, "fold-1/own.onnx"), [strings])).rejects.toThrow(
    /".*fold-1\/own.onnx" is not what the folds in ".*another" belong to; calibrate .*another\/own.onnx/,
  );
  await expect(readFolds(strings, final, [strings])).rejects.toThrow(
    /expected the folder of a fine-tuning by folds .*finetuning.json/,
  );
  await expect(readFolds(run, final, [])).rejects.toThrow(/none was given; name that folder/);
});
