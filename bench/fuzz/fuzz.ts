/**
 * Looks for inputs on which the reader fails: valid image files of every encoder with hostile content, and damaged ones, read by any
 * strategy and format. Input number i is made of the seed and i alone: `--seed S --from I --count 1` reads one again.
 *
 * A fault is what crashes or hangs, an error without a code, a reading that breaks its contract, more than the time limit and a second,
 * or 1 GB. Each is written into a folder, and the exit code is 1.
 */
import { type ChildProcess, fork } from "node:child_process";
import { mkdir, writeFile } from "node:fs/promises";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Benchmark, Report } from "../benchmark.ts";
import { processor } from "../measure/machine.ts";
import { Progress } from "../strings/progress.ts";
import { type FuzzOutcome, inputOf } from "./fuzzProcess.ts";

/** Seconds after which a process that says nothing is ended: more than an image may take, and its making. */
const patience = 45;
const mostMb = 1024;

export const fuzz: Benchmark = {
  name: "fuzz",
  summary: "hostile and damaged image files through the reader: crashes, hangs, broken promises",
  options: {
    seed: { default: 1, meaning: "what the inputs are made of" },
    from: { default: 1, meaning: "the first input" },
    count: { default: 1_000_000_000, meaning: "inputs at most" },
    time: { default: 60, meaning: "seconds after which no further input is begun" },
  },
  texts: { out: "a folder for what fails (default: fuzz-findings)" },
  flags: { crash: "break the reader, to see whether it is found" },
  run: ({ seed, from, count, time }, { out = "fuzz-findings" }, { flags }) =>
    search({ seed: seed!, from: from!, count: count!, seconds: time!, out, crash: flags.has("crash") }),
};

interface Search {
  readonly seed: number;
  readonly from: number;
  readonly count: number;
  readonly seconds: number;
  readonly out: string;
  readonly crash: boolean;
}

async function search({ seed, from, count, seconds, out, crash }: Search): Promise<Report> {
  const progress = new Progress("inputs");
  const started = performance.now();
  const findings: FuzzOutcome[] = [];
  let [next, done, slowest, peakMb, refused, stopped] = [from, 0, 0, 0, 0, false];
  const onInterrupt = () => {
    stopped = true;
  };
  process.once("SIGINT", onInterrupt);
  const work = async () => {
    let reading = startProcess();
    while (!stopped && next < from + count && performance.now() - started < 1000 * seconds) {
      const index = next++;
      const outcome = await ask(reading, { seed, index, crash });
      done++;
      slowest = Math.max(slowest, outcome.seconds);
      peakMb = Math.max(peakMb, outcome.peakMb);
      if (outcome.code !== undefined) refused++;
      const isFault = outcome.finding !== undefined || outcome.peakMb > mostMb;
      if (isFault) findings.push(outcome);
      // A process that is gone, or that has grown, says nothing of the next input.
      if (isFault || !reading.connected) {
        reading.kill("SIGKILL");
        reading = startProcess();
      }
      progress.show(done, Math.min(count, 1e6));
    }
    reading.kill();
  };
  await Promise.all(Array.from({ length: availableParallelism() }, work));
  process.off("SIGINT", onInterrupt);
  progress.end();
  if (findings.length > 0) await write(findings, seed, out);
  const json = {
    benchmark: "fuzz",
    processor: processor(),
    seed,
    from,
    inputs: done,
    refused,
    slowestSeconds: slowest,
    peakMb,
    findings,
  };
  return {
    json,
    table: [
      ["inputs", "refused", "slowest, s", "peak, MB", "faults"],
      [String(done), String(refused), slowest.toFixed(2), peakMb.toFixed(0), String(findings.length)],
    ],
    notes: [
      `seed ${seed}, inputs ${from} to ${next - 1}; ${processor()}`,
      ...findings.map(
        ({ index, finding, peakMb }) =>
          `input ${index}: ${finding?.split("\n")[0] ?? `${peakMb.toFixed(0)} MB`}`,
      ),
    ],
    failed: findings.length > 0,
  };
}

function startProcess(): ChildProcess {
  return fork(fileURLToPath(new URL("./fuzzProcess.ts", import.meta.url)), {
    execArgv: ["--conditions=numera-source"],
  });
}

/** What came of an input; a process that ends or says nothing for too long is the finding. */
function ask(
  reading: ChildProcess,
  task: { readonly seed: number; readonly index: number; readonly crash: boolean },
): Promise<FuzzOutcome> {
  const started = performance.now();
  return new Promise((resolve) => {
    const settle = (outcome: FuzzOutcome) => {
      clearTimeout(timer);
      reading.off("message", onMessage).off("exit", onExit);
      resolve(outcome);
    };
    const failed = (finding: string) =>
      settle({ index: task.index, seconds: (performance.now() - started) / 1000, finding, peakMb: 0 });
    const onMessage = (outcome: unknown) => settle(outcome as FuzzOutcome);
    const onExit = (code: number | null, signal: string | null) =>
      failed(`the process ended (${signal ?? code})`);
    const timer = setTimeout(() => failed(`nothing came within ${patience} s`), 1000 * patience);
    reading.on("message", onMessage).on("exit", onExit);
    reading.send(task);
  });
}

/** Each input as a file, and what was found. */
async function write(findings: readonly FuzzOutcome[], seed: number, out: string): Promise<void> {
  await mkdir(out, { recursive: true });
  for (const outcome of findings) {
    const { file, choice } = await inputOf(seed, outcome.index);
    const name = join(out, `seed-${seed}-input-${outcome.index}`);
    await writeFile(`${name}.bin`, file);
    await writeFile(`${name}.json`, `${JSON.stringify({ seed, ...outcome, choice }, null, 2)}\n`);
  }
}
