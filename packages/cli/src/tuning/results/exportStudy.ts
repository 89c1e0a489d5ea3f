import { mkdir } from "node:fs/promises";
import { dirname, extname } from "node:path";
import { studyPage } from "@numera/report";
import { writeAtomically } from "@numera/trainer/node";
import type { StudySnapshot } from "@numera/tuner";
import { csvFormatRow } from "d3-dsv";
import { CommandError } from "../../output/commandError.ts";
import { studyReportData } from "../report/studyReportData.ts";

/** What a study is exported as, by the end of the file's name. */
const FORMATS: Readonly<Record<string, (study: StudySnapshot) => string>> = {
  ".json": (study) => `${JSON.stringify(study, null, 1)}\n`,
  ".csv": studyCsv,
  ".html": (study) => studyPage(studyReportData(study)),
};

/** @throws Error when the file's name ends otherwise, or it cannot be written */
export async function exportStudy(study: StudySnapshot, file: string): Promise<void> {
  const format = FORMATS[extname(file).toLowerCase()];
  if (format === undefined) {
    throw new CommandError(
      "invalid-options",
      `tune export: "${file}" must end with one of ${Object.keys(FORMATS).join(", ")}`,
    );
  }
  await mkdir(dirname(file), { recursive: true });
  await writeAtomically(file, format(study));
}

/** A line a trial, its parameters and objectives in columns of their own, what it reported as "step:value" pairs (RFC 4180). */
export function studyCsv({ definition, trials }: StudySnapshot): string {
  const parameters = Object.keys(definition.space);
  const objectives = definition.objectives.map(({ name }) => name);
  const head = ["number", "state", ...parameters, ...objectives, "intermediate", "attempts", "seed"];
  const rest = ["host", "worker", "checkpoint", "error", "startedAt", "finishedAt"] as const;
  const rows = trials.map((trial) => [
    trial.number,
    trial.state,
    ...parameters.map((name) => trial.parameters[name]),
    ...objectives.map((_, i) => trial.objectives?.[i]),
    trial.intermediate.map(({ step, value }) => `${step}:${value}`).join(" "),
    trial.attempts,
    trial.seed,
    ...rest.map((name) => trial[name]),
  ]);
  return [[...head, ...rest], ...rows].map((row) => `${csvFormatRow(row.map(cell))}\r\n`).join("");
}

/** What is not known is left out. */
function cell(value: string | number | boolean | null | undefined): string {
  return value === undefined || value === null ? "" : String(value);
}
