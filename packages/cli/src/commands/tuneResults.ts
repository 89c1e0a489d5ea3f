import { availableParallelism } from "node:os";
import { join } from "node:path";
import { importances, ranking } from "@numera/tuner";
import { existingPlace, readStudy, type StudyPlace, type StudyReader } from "@numera/workflows/node/tune";
import { Command, Option } from "commander";
import { CommandError } from "../output/commandError.ts";
import { escaped } from "../output/escaped.ts";
import { note, print, printJson } from "../output/print.ts";
import { strong } from "../output/style.ts";
import { interruptSignal } from "../training/interruptSignal.ts";
import { exportStudy } from "../tuning/results/exportStudy.ts";
import { retrainAndReport } from "../tuning/results/retrainAndReport.ts";
import { studyText } from "../tuning/results/studyTables.ts";
import { serveStudy } from "../tuning/watch/serveStudy.ts";
import { numberFromZero, portNumber, wholeNumber } from "./numbers.ts";
import { parseSeeds } from "./seedsOption.ts";

interface StudyOptions {
  readonly study?: string;
  readonly db?: string;
}

export function studyOption(meaning = "the study's name, or its folder (default: the only one)"): Option {
  return new Option("--study <name|dir>", meaning);
}

export function databaseOption(): Option {
  return new Option(
    "--db <url>",
    "keep the study on a PostgreSQL server (postgres://user@host/database), so that any number of machines join it",
  );
}

export function showCommand(): Command {
  return new Command("show")
    .description("Show a study: its trials, ranked, and what its parameters matter")
    .addOption(studyOption())
    .addOption(databaseOption())
    .option("--json", "print the study, ranking and importances as one JSON object")
    .action(async (options: StudyOptions & { readonly json?: true }) =>
      withStudy(options, async (reader) => {
        const study = await reader.snapshot();
        if (!options.json) return print(studyText(study));
        const ranked = ranking(study).map(({ number }) => number);
        await printJson({ ...study, ranking: ranked, importances: importances(study) ?? null });
      }),
    );
}

export function bestCommand(): Command {
  return new Command("best")
    .description("Train the best trial's settings to the end on all data: a model, its card and its report")
    .addOption(studyOption())
    .addOption(databaseOption())
    .option("--trial <n>", "the trial of this number instead of the best", numberFromZero)
    .option("--epochs <n>", "instead of the recipe's", wholeNumber)
    .option(
      "--seeds <list>",
      "train once for each seed and keep the model with the lowest validation loss",
      parseSeeds,
      [1],
    )
    .option("--out <dir>", "folder of the training (default: best, in the study's folder)")
    .option("--threads <n>", "threads of the runtime", wholeNumber, availableParallelism())
    .action(async (options: StudyOptions & BestOptions) =>
      withStudy(options, async (reader, place) => {
        const study = await reader.snapshot();
        const folder = options.trial === undefined ? "best" : `trial-${options.trial}`;
        const signal = interruptSignal();
        const { trial, epochs, seeds, threads, out = join(place.folder, folder) } = options;
        await retrainAndReport(study, { trial, epochs, seeds, threads, folder: out, signal });
      }),
    );
}

interface BestOptions {
  readonly trial?: number;
  readonly epochs?: number;
  readonly seeds: readonly number[];
  readonly out?: string;
  readonly threads: number;
}

export function exportCommand(): Command {
  return new Command("export")
    .description("Write a study as JSON, CSV or an HTML report")
    .argument("<files...>", "their names end with .json, .csv or .html")
    .addOption(studyOption())
    .addOption(databaseOption())
    .action(async (files: readonly string[], options: StudyOptions) =>
      withStudy(options, async (reader) => {
        const study = await reader.snapshot();
        for (const file of files) await exportStudy(study, file);
        note(`wrote ${files.map(escaped).join(", ")}`);
      }),
    );
}

export function watchCommand(): Command {
  return new Command("watch")
    .description("Open a page that follows a study as it runs")
    .addOption(studyOption())
    .addOption(databaseOption())
    .option("--port <number>", "the port to serve it on; 0 takes any that is free", portNumber, 4572)
    .option("--host <address>", "the address to listen on", "127.0.0.1")
    .action(async (options: StudyOptions & { readonly port: number; readonly host: string }) =>
      withStudy(options, watch(options)),
    );
}

function watch({ host, port }: { readonly port: number; readonly host: string }) {
  return async (reader: StudyReader, { name }: StudyPlace) => {
    const { server, address } = await serveStudy(reader, { host, port }).catch((cause) => {
      throw cause?.code === "EADDRINUSE"
        ? new CommandError(
            "port-taken",
            `tune watch: port ${port} is taken; name another by --port, or --port 0 for any`,
            {
              cause,
            },
          )
        : cause;
    });
    await print(`The study "${name}" is at ${strong(address)}\nCtrl-C closes it.`);
    await new Promise<void>((resolve) => {
      for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => resolve());
    });
    await server.close();
  };
}

async function withStudy(
  { study, db }: StudyOptions,
  work: (reader: StudyReader, place: StudyPlace) => Promise<void>,
): Promise<void> {
  const place = await existingPlace(study, db);
  const reader = await readStudy(place);
  try {
    await work(reader, place);
  } finally {
    await reader.close();
  }
}
