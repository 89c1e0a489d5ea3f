import { ReaderError } from "@numera/reader";
import { WorkflowError } from "@numera/workflows";
import { expect, it } from "vitest";
import { messageOf } from "./reportError.ts";

it.each([
  [
    new WorkflowError("missing-labels", '"x/labels.csv" cannot be opened'),
    '--strings: "x/labels.csv" cannot be opened',
  ],
  [
    new WorkflowError("no-study", 'there is no study in "no/such"', { study: "no/such", known: "" }),
    'tune: there is no study in "no/such"; begin one by numera tune --space SPACE --study no/such',
  ],
  [
    new WorkflowError("no-study", 'there is no study in "studies/c"', { study: "c", known: "a, b" }),
    'tune: there is no study in "studies/c"; begin one by numera tune --space SPACE --study c (there are a, b)',
  ],
  [
    new WorkflowError("no-study", 'there is no study in the folder "studies"'),
    'tune: there is no study in the folder "studies"; begin one by numera tune --space seed',
  ],
  [
    new WorkflowError("unfinished-fold", 'fold 2 of 2 in "run" is not finished', { run: "run" }),
    '--folds: fold 2 of 2 in "run" is not finished; numera finetune --resume run finishes it',
  ],
  [
    new WorkflowError("no-folds", 'the run in "run" held out one block and so has no folds', { run: "run" }),
    '--folds: the run in "run" held out one block and so has no folds; ' +
      "name the folder of a numera finetune --folds N --final",
  ],
  [
    new WorkflowError("training-folder-not-empty", '"runs" is not empty; resume it', { folder: "runs" }),
    'train: "runs" is not empty; resume it (--resume "runs", or --out)',
  ],
  [
    new ReaderError("missing-calibration", 'there is no calibration of "own"', { model: "own" }),
    'there is no calibration of "own" (numera calibrate --model own makes one)',
  ],
  [
    new ReaderError("invalid-ranges", 'the line model "own": it has no "Relu_99"; make them anew'),
    'the line model "own": it has no "Relu_99"; make them anew by "numera quantize"',
  ],
])("adds options and commands to what a library says", (error, text) => {
  expect(messageOf(error)).toBe(text);
});

it("leaves other errors as they are", () => {
  expect(messageOf(new Error("as it is"))).toBe("as it is");
  expect(messageOf(new WorkflowError("invalid-space", "the space is wrong"))).toBe("the space is wrong");
  expect(messageOf("text")).toBe("text");
});
