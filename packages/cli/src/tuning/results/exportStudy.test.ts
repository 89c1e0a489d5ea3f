import type { StudySnapshot } from "@numera/tuner";
import { expect, test } from "vitest";
import { exportStudy, studyCsv } from "./exportStudy.ts";

const study: StudySnapshot = {
  definition: {
    name: "s",
    space: { filters: { type: "categorical", choices: [1, 2] }, "a.b": { type: "float", low: 0, high: 1 } },
    objectives: [{ name: "accuracy", direction: "maximize" }],
    sampler: { name: "grid" },
    pruner: { name: "none" },
    seed: 1,
    objective: null,
  },
  trials: [
    {
      number: 0,
      state: "failed",
      parameters: { filters: 2 },
      objectives: null,
      intermediate: [
        { step: 1, value: 0.5 },
        { step: 2, value: 0.75 },
      ],
      attempts: 3,
      seed: 7,
      host: "here",
      worker: "here:1",
      checkpoint: null,
      error: 'no "luck", again',
      startedAt: "2026-01-01T00:00:00.000Z",
      finishedAt: null,
    },
  ],
};

test("CSV has a column for each parameter and objective, and quotes what it must", () => {
  expect(studyCsv(study).split("\r\n")).toEqual([
    "number,state,filters,a.b,accuracy,intermediate,attempts,seed,host,worker,checkpoint,error,startedAt,finishedAt",
    '0,failed,2,,,1:0.5 2:0.75,3,7,here,here:1,,"no ""luck"", again",2026-01-01T00:00:00.000Z,',
    "",
  ]);
});

test("a file of another kind is refused", async () => {
  await expect(exportStudy(study, "study.xml")).rejects.toThrow(
    'tune export: "study.xml" must end with one of .json, .csv, .html',
  );
});
