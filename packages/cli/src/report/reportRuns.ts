import { type TrainingsReportData, trainingsPage } from "@numera/report";
import type { TrainingSummary } from "@numera/workflows/node";
import { CommandError } from "../output/commandError.ts";
import { meanOfKnown } from "../output/meanOfKnown.ts";
import { learningCurvesOf } from "./learningCurves.ts";
import { type ReportFiles, writeReport } from "./writeReport.ts";

export interface NamedRun {
  readonly name: string;
  readonly run: TrainingSummary;
}

/** Writes the curves of trainings laid over one another. @throws Error where none has finished an epoch */
export async function reportRuns(
  path: string,
  runs: readonly NamedRun[],
  command: string,
): Promise<ReportFiles> {
  const curves = runs.flatMap(({ name, run }) => learningCurvesOf(run, name));
  if (curves.length === 0)
    throw new CommandError(
      "nothing-there",
      "runs: none of them has finished an epoch; there is nothing to draw yet",
    );
  const html = trainingsPage({ trainings: runs.map(summaryOf), curves, command });
  return writeReport(path, html, { runs, courses: curves });
}

function summaryOf({ name, run: { recipe, runs } }: NamedRun): TrainingsReportData["trainings"][number] {
  return {
    name,
    recipe: { ...recipe },
    epochs: recipe.epochs,
    meanTestAccuracy: meanOfKnown(runs.map(({ testAccuracy }) => testAccuracy)),
    seeds: runs.map(({ seed, history, best, testAccuracy }) => ({
      seed,
      epochs: history.length,
      best,
      testAccuracy,
    })),
  };
}
