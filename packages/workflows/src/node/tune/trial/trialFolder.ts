import { cp, rename, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import type { RunDescription } from "@numera/contract";
import { RunFolder } from "@numera/trainer/node";
import type { Trial } from "@numera/tuner";

/** Where the attempt of a trial trains, below the study's folder; it is also what the trial's checkpoint is called. */
export function attemptPath({ number, attempts }: Pick<Trial, "number" | "attempts">): string {
  return join("trials", String(number), `attempt-${attempts}`);
}

/**
 * The run of a trial's attempt. An attempt that was put back goes on where it stands. One that follows another begins with a copy
 * of what that one saved, where it can be reached: the other may have lost its trial without knowing yet, and still be writing.
 */
export async function openAttempt(
  studyFolder: string,
  trial: Trial,
  description: RunDescription,
): Promise<RunFolder> {
  const path = join(studyFolder, attemptPath(trial));
  if (await hasRun(path)) return RunFolder.open(path);
  const before = trial.checkpoint === null ? undefined : join(studyFolder, trial.checkpoint);
  if (before === undefined || before === path || !(await hasRun(before))) {
    // A copy that was cut short has no description yet.
    await rm(path, { recursive: true, force: true });
    return RunFolder.create(path, description);
  }
  const part = `${path}.part`;
  await rm(part, { recursive: true, force: true });
  await cp(before, part, { recursive: true });
  await rm(path, { recursive: true, force: true });
  await rename(part, path);
  return RunFolder.open(path);
}

function hasRun(path: string): Promise<boolean> {
  return stat(join(path, "run.json")).then(
    () => true,
    () => false,
  );
}
