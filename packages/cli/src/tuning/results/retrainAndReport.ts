import { parametersText } from "@numera/report/text";
import type { StudySnapshot } from "@numera/tuner";
import { chosenTrial, type RetrainRequest, retrainTrial } from "@numera/workflows/node/tune";
import * as ort from "onnxruntime-node";
import { commandLine } from "../../output/commandLine.ts";
import { trainAndReport } from "../../training/trainAndReport.ts";

export interface RetrainAndReportOptions extends Omit<RetrainRequest, "command"> {
  /** The trial of that number instead of the best. */
  readonly trial?: number | undefined;
  /** Folder of the training. */
  readonly folder: string;
  readonly signal: AbortSignal;
}

/** Trains a trial's settings to the end, and says what they are and what they come to. */
export async function retrainAndReport(
  study: StudySnapshot,
  { trial: number, folder, signal, ...options }: RetrainAndReportOptions,
): Promise<void> {
  const trial = chosenTrial(study, number);
  process.stderr.write(`trial ${trial.number}: ${parametersText(trial.parameters)}\n`);
  const request = { ...options, command: commandLine() };
  await trainAndReport(folder, (onEvent) =>
    retrainTrial(study, trial, request, { runtime: ort, folder, signal, onEvent }),
  );
}
