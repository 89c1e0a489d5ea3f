/** Trains the stripes in the folder that the first argument names, from where it stands, and says each step on stdout. */
import { existsSync, writeSync } from "node:fs";
import { join } from "node:path";
import ort from "onnxruntime-node";
import { RunFolder } from "../runFolder.ts";
import { trainRun } from "../trainRun.ts";
import { setUpStripes, stripesRun } from "./stripes.ts";

const path = process.argv[2]!;
const begun = existsSync(join(path, "run.json"));
await trainRun({
  runtime: ort,
  folder: await (begun ? RunFolder.open(path) : RunFolder.create(path, stripesRun)),
  setup: await setUpStripes(),
  onEvent: (event) => {
    if (event.type === "step") writeSync(1, `${event.step}\n`);
  },
});
