import { WorkflowError } from "@numera/workflows";
import { expect, it } from "vitest";
import { withAdvice } from "./advice.ts";

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
])("adds options and commands to what a workflow says", (error, text) => {
  expect(withAdvice(error)).toBe(text);
});

it("leaves other errors as they are", () => {
  expect(withAdvice(new Error("as it is"))).toBe("as it is");
  expect(withAdvice(new WorkflowError("invalid-space", "the space is wrong"))).toBe("the space is wrong");
  expect(withAdvice("text")).toBe("text");
});
