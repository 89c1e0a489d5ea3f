import { fileURLToPath } from "node:url";
import { afterEach, expect, test } from "vitest";
import { trialOf } from "../../benchmark/runStudy.ts";
import type { TrialContext } from "../worker/objective.ts";
import { type ProcessObjective, processObjective } from "./processObjective.ts";

const MODULE = fileURLToPath(new URL("../testing/trialProcess.ts", import.meta.url));

const open: ProcessObjective[] = [];
afterEach(() => {
  for (const process of open.splice(0)) process.close();
});

function inProcess(data: unknown): ProcessObjective {
  const started = processObjective(MODULE, data, ["--conditions=numera-source"]);
  open.push(started);
  return started;
}

const context = (number: number, rest: Partial<TrialContext> = {}): TrialContext => ({
  trial: trialOf(number, { state: "running", parameters: { x: 1 } }),
  signal: new AbortController().signal,
  report: async () => false,
  noteCheckpoint: async () => {},
  ...rest,
});

test("trials run in one process of their own, one after the other", async () => {
  const { objective } = inProcess("count");
  const first = await objective(context(3));
  const second = await objective(context(4));
  expect([first, second]).toEqual([
    { state: "complete", objectives: [3, expect.any(Number)] },
    { state: "complete", objectives: [4, expect.any(Number)] },
  ]);
  const pids = [first, second].map((outcome) => outcome.state === "complete" && outcome.objectives[1]);
  expect(pids[0]).toBe(pids[1]);
  expect(pids[0]).not.toBe(process.pid);
});

test("a trial that ends its process fails alone; the next has a new one", async () => {
  const { objective } = inProcess("die");
  await expect(objective(context(0))).rejects.toThrow("the trial's process ended by SIGKILL");
  await expect(objective(context(1))).rejects.toThrow("the trial's process ended by SIGKILL");
});

test("what a trial throws comes back as it was meant", async () => {
  await expect(inProcess("throw").objective(context(0))).rejects.toThrow(/^no luck$/);
  await expect(inProcess("cannot").objective(context(0))).rejects.toThrow(
    expect.objectContaining({ code: "cannot-run" }),
  );
  await expect(inProcess("no room").objective(context(0))).rejects.toThrow(
    expect.objectContaining({ code: "cannot-work" }),
  );
});

test("an error of another package keeps its name and code", async () => {
  const error = await inProcess("missing")
    .objective(context(0))
    .catch((cause) => cause);
  expect(error).toBeInstanceOf(Error);
  expect(error).toMatchObject({
    name: "TrainerError",
    code: "missing-data",
    message: "there are no data",
  });
});

test("reports go to the worker, and its answer prunes", async () => {
  const reports: number[][] = [];
  const report = async (step: number, value: number) => reports.push([step, value]) === 3;
  const outcome = await inProcess("report").objective(context(0, { report }));
  expect(outcome).toEqual({ state: "pruned" });
  expect(reports).toEqual([
    [1, 0.1],
    [2, 0.2],
    [3, 0.3],
  ]);
});

test("what the worker throws at a report is thrown on as it is", async () => {
  const lost = new TypeError("lost");
  const report = () => Promise.reject(lost);
  await expect(inProcess("report").objective(context(0, { report }))).rejects.toBe(lost);
});

test("a trial is stopped by the signal, its checkpoint noted", async () => {
  const stop = new AbortController();
  const noted: string[] = [];
  const noteCheckpoint = async (path: string) => {
    noted.push(path);
    stop.abort();
  };
  const outcome = await inProcess("wait").objective(context(0, { signal: stop.signal, noteCheckpoint }));
  expect(outcome).toEqual({ state: "interrupted" });
  expect(noted).toEqual(["a half"]);
});
