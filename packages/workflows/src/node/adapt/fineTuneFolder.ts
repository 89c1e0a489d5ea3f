import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { writeAtomically } from "@numera/trainer/node";
import { WorkflowError } from "../../workflowError.ts";
import { isFree } from "../files/isFree.ts";
import type { Libraries } from "../libraries.ts";
import type { FineTuningOutcome, OnFineTuningEvent } from "./events.ts";
import { fineTuneParts, partsOf } from "./fineTuneParts.ts";
import { FINE_TUNING_FILE, type FineTuningRequest, readFineTuning } from "./fineTuning.ts";
import { hashesOf, inputOf, loadLines } from "./fineTuningInput.ts";

/** Where a fine-tuning stands, what it runs on, and who hears of it. */
export interface FineTuneOptions extends Libraries {
  /** All of it is kept here. */
  readonly folder: string;
  /** Abort to stop after the step under way; `resumeFineTuning` continues from there. */
  readonly signal: AbortSignal;
  readonly onEvent: OnFineTuningEvent;
}

/**
 * Begins a fine-tuning in a new or empty folder.
 * @throws WorkflowError `fine-tuning-folder-not-empty`, `not-a-line-model`, `missing-labels`, `invalid-labels`,
 * `invalid-doubtful`; RangeError where there are too few lines for what is held out
 */
export async function beginFineTuning(
  request: FineTuningRequest,
  { folder, signal, onEvent, ...libraries }: FineTuneOptions,
): Promise<FineTuningOutcome> {
  if (!(await isFree(folder))) {
    throw new WorkflowError(
      "fine-tuning-folder-not-empty",
      `"${folder}" is not empty; resume the fine-tuning in it, or name another folder`,
      { folder },
    );
  }
  const settings = { ...request, sha256: await hashesOf(request) };
  const lines = await loadLines(libraries, settings, onEvent);
  const input = await inputOf(libraries, settings, lines);
  partsOf(settings, lines);
  await mkdir(folder, { recursive: true });
  await writeAtomically(join(folder, FINE_TUNING_FILE), `${JSON.stringify(settings, null, 2)}\n`);
  return fineTuneParts({ folder, lines, input, signal, onEvent });
}

/**
 * Resumes the fine-tuning in `folder`.
 * @throws WorkflowError `no-fine-tuning`, `changed-input` where the model or the labels are others now
 */
export async function resumeFineTuning({
  folder,
  signal,
  onEvent,
  ...libraries
}: FineTuneOptions): Promise<FineTuningOutcome> {
  const settings = await readFineTuning(folder);
  const now = await hashesOf(settings);
  for (const part of ["model", "labels"] as const) {
    if (now[part] !== settings.sha256[part]) {
      const what = part === "model" ? `the model "${settings.model}"` : `labels.csv of "${settings.strings}"`;
      throw new WorkflowError(
        "changed-input",
        `${what} is not what "${folder}" began with; begin anew in another folder`,
        { folder },
      );
    }
  }
  const lines = await loadLines(libraries, settings, onEvent);
  return fineTuneParts({ folder, lines, input: await inputOf(libraries, settings, lines), signal, onEvent });
}
