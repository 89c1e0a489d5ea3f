import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { chmod, mkdir, mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Random } from "@numera/random";
import ort from "onnxruntime-node";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { RunFolder } from "./runFolder.ts";
import { setUpStripes, stripesRun } from "./testing/stripes.ts";
import { trainRun } from "./trainRun.ts";

const WORKER = fileURLToPath(new URL("testing/trainStripes.ts", import.meta.url));
const recipe = stripesRun.recipe;

let base: string;
beforeEach(async () => {
  base = await mkdtemp(join(tmpdir(), "numera-interruption-"));
});
afterEach(() => rm(base, { recursive: true }));

/** Trains in a process of its own, which says each step on stdout; at step `kill` it gets SIGKILL. */
async function trainInProcess(path: string, kill = Number.POSITIVE_INFINITY): Promise<number> {
  const child = spawn(process.execPath, ["--conditions=numera-source", WORKER, path]);
  let reached = 0;
  child.stdout.on("data", (text) => {
    for (const step of String(text).trim().split("\n").map(Number)) reached = Math.max(reached, step);
    if (reached >= kill) child.kill("SIGKILL");
  });
  let errors = "";
  child.stderr.on("data", (text) => {
    errors += text;
  });
  const [code] = await once(child, "close");
  if (code !== 0 && code !== null) throw new Error(errors);
  return reached;
}

test("killed by SIGKILL at random steps and resumed, a run ends with the same model and log", async () => {
  const random = new Random(20_261_125);
  const [whole, broken] = [join(base, "whole"), join(base, "broken")];
  await trainInProcess(whole);
  // 40 steps in all; a checkpoint is written after every tenth.
  const kills = [random.integer(12) + 1, random.integer(12) + 12, random.integer(15) + 24];
  for (const kill of kills) expect(await trainInProcess(broken, kill)).toBeGreaterThanOrEqual(kill);
  await trainInProcess(broken);
  const read = (folder: string, name: string) => readFile(join(folder, name));
  expect(await read(broken, "lenet5.onnx")).toEqual(await read(whole, "lenet5.onnx"));
  const log = async (folder: string) =>
    (await read(folder, "metrics.ndjson"))
      .toString()
      .trim()
      .split("\n")
      .map((line) => ({ ...JSON.parse(line), seconds: 0, imagesPerSecond: 0 }));
  expect(await log(broken)).toEqual(await log(whole));
});

/** Trains to step 13, of which the checkpoint of step 13 is kept; then again where `spoil` has spoilt the folder. */
async function trainInSpoilt(path: string, spoil: () => Promise<void>): Promise<void> {
  const folder = await RunFolder.create(path, stripesRun);
  const controller = new AbortController();
  const train = async (stop: number) =>
    trainRun({
      runtime: ort,
      folder,
      setup: await setUpStripes(),
      signal: controller.signal,
      onEvent: (event) => {
        if (event.type === "step" && event.step >= stop) controller.abort();
      },
    });
  await train(13);
  const saved = await readFile(folder.checkpointPath);
  await spoil();
  const again = trainRun({ runtime: ort, folder, setup: await setUpStripes() });
  await expect(again).rejects.toThrow(/cannot be written|stopped at step \d+: .*resume the run/);
  expect(await readFile(folder.checkpointPath)).toEqual(saved);
  expect((await folder.loadCheckpoint())!.training.step).toBe(13);
}

/** Whether a small file system of its own can be mounted here: as root, outside of most containers. */
function mounted(path: string): boolean {
  try {
    execFileSync("mount", ["-t", "tmpfs", "-o", "size=2m", "tmpfs", path], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}

describe("where nothing more can be saved", () => {
  test("a folder that cannot be written to keeps its last checkpoint whole", async (context) => {
    if (process.getuid?.() === 0) {
      console.warn("an unwritable folder is not tested: root writes everywhere");
      context.skip();
    }
    const path = join(base, "run");
    try {
      await trainInSpoilt(path, () => chmod(path, 0o555));
    } finally {
      await chmod(path, 0o755);
    }
  });

  test("a full disk keeps its last checkpoint whole", async (context) => {
    const disk = join(base, "disk");
    await mkdir(disk);
    if (!mounted(disk)) {
      console.warn("a full disk is not tested: no file system can be mounted here");
      context.skip();
    }
    try {
      await trainInSpoilt(join(disk, "run"), async () => {
        try {
          execFileSync("dd", ["if=/dev/zero", `of=${join(disk, "filler")}`, "bs=64k"], { stdio: "ignore" });
        } catch {
          // dd ends with an error once the disk is full, which is what it is for.
        }
      });
    } finally {
      execFileSync("umount", [disk]);
    }
  });
});

test("a loss that is no number names the step and the last good checkpoint", async () => {
  const folder = await RunFolder.create(join(base, "run"), {
    ...stripesRun,
    recipe: { ...recipe, mixup: 0.2 },
  });
  const setup = await setUpStripes({ ...recipe, mixup: 0.2 });
  const spoilt: typeof setup = {
    ...setup,
    async task(seed, sessionOptions) {
      const task = await setup.task(seed, sessionOptions);
      return {
        ...task,
        async batch(step) {
          const batch = await task.batch(step);
          if (step === 24) (batch.values.mixShare!.data as Float32Array)[0] = Number.NaN;
          return batch;
        },
      };
    },
  };
  await expect(trainRun({ runtime: ort, folder, setup: spoilt })).rejects.toThrow(
    `the loss became NaN at step 25 (epoch 3); try a lower learning rate; the last good checkpoint is that of step 20, "${folder.checkpointPath}"`,
  );
  expect((await folder.loadCheckpoint())!.training.step).toBe(20);
});
