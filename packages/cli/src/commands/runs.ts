import { basename, resolve } from "node:path";
import { listTrainings, summarizeTraining, type TrainingSummary } from "@numera/workflows/node";
import { Command } from "commander";
import { CommandError } from "../output/commandError.ts";
import { commandLine } from "../output/commandLine.ts";
import { escaped } from "../output/escaped.ts";
import { note, print, printJson } from "../output/print.ts";
import { runsTable, runText } from "../training/runTables.ts";

interface OutputOptions {
  readonly json?: true;
  readonly report?: string;
}

export function runsCommand(): Command {
  const command = new Command("runs").description("Look at trainings, finished or not, and compare them");
  command
    .command("list")
    .description("List the trainings in a folder")
    .argument("[dir]", "folder of the trainings", "runs")
    .option("--json", "print one JSON object a line")
    .action(list);
  command
    .command("show")
    .description("Show a training: its recipe and every seed")
    .argument("<run>", "folder of the training")
    .option("--report <dir|file.html>", "write a report with its curves")
    .option("--json", "print one JSON object")
    .action((run: string, options: OutputOptions) => show(run, options));
  command
    .command("compare")
    .description("Compare trainings, in a table and with their curves laid over one another")
    .argument("<runs...>", "folders of the trainings")
    .option("--report <dir|file.html>", "write a report with the curves of all")
    .option("--json", "print one JSON object a line")
    .action((runs: string[], options: OutputOptions) => compare(runs, options));
  return command;
}

async function list(folder: string, { json }: OutputOptions): Promise<void> {
  const runs = await listTrainings(folder);
  if (runs.length === 0) {
    throw new CommandError(
      "nothing-there",
      `runs: there is no training in "${folder}"; numera train makes one, or name another folder`,
    );
  }
  await printRuns(runs, json);
}

async function show(path: string, { json, report }: OutputOptions): Promise<void> {
  const run = await summarizeTraining(path);
  await (json ? printJson(run) : print(runText(run)));
  if (report !== undefined) await writeCurves(report, [run]);
}

async function compare(paths: readonly string[], { json, report }: OutputOptions): Promise<void> {
  const runs = await Promise.all(paths.map(summarizeTraining));
  await printRuns(runs, json);
  if (report !== undefined) await writeCurves(report, runs);
}

async function printRuns(runs: readonly TrainingSummary[], json: true | undefined): Promise<void> {
  if (!json) return print(runsTable(runs));
  for (const run of runs) await printJson(run);
}

async function writeCurves(report: string, runs: readonly TrainingSummary[]): Promise<void> {
  const { reportRuns } = await import("../report/reportRuns.ts");
  const named = runs.map((run) => ({ name: basename(resolve(run.path)), run }));
  const files = await reportRuns(report, named, commandLine());
  note(`report: ${escaped(files.html)}, figures: ${escaped(files.json)}`);
}
