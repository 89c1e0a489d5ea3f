import { availableParallelism } from "node:os";
import { basename, join } from "node:path";
import { PRUNERS, SAMPLERS } from "@numera/tuner";
import type { StudyStore, WorkerEvent } from "@numera/tuner/node";
import { OBJECTIVES, type ObjectiveName } from "@numera/workflows";
import {
  defineStudy,
  existingPlace,
  type NamedMethod,
  openStudy,
  runStudy,
  type StudyPlace,
  studyPlace,
  trialsOf,
} from "@numera/workflows/node/tune";
import { Command, InvalidArgumentError } from "commander";
import { CommandError } from "../output/commandError.ts";
import { escaped } from "../output/escaped.ts";
import { note } from "../output/print.ts";
import { messageOf } from "../output/reportError.ts";
import { interruptSignal } from "../training/interruptSignal.ts";
import { parseMethod } from "../tuning/methodOption.ts";
import { finishStudy } from "../tuning/results/finishStudy.ts";
import { TrialsLine } from "../tuning/trialsLine.ts";
import { numberFromZero, wholeNumber } from "./numbers.ts";
import {
  bestCommand,
  databaseOption,
  exportCommand,
  showCommand,
  studyOption,
  watchCommand,
} from "./tuneResults.ts";

interface TuneOptions {
  readonly space?: string;
  readonly recipe?: string;
  readonly objective: readonly ObjectiveName[];
  readonly sampler?: NamedMethod;
  readonly pruner?: NamedMethod;
  readonly trials?: number;
  readonly budget?: number;
  readonly take?: number;
  readonly data?: string;
  readonly jobs?: number;
  readonly study?: string;
  readonly db?: string;
  readonly seed: number;
}

/** What only a new study takes. */
const BEGINNING = ["recipe", "objective", "sampler", "pruner", "budget", "take", "data", "seed"] as const;

export function tuneCommand(): Command {
  return new Command("tune")
    .description("Search for the best settings of a recipe; stop with Ctrl-C, go on by the same command")
    .enablePositionalOptions()
    .option("--space <name|file>", "what may be set to what: a space that ships (seed), or a JSON file")
    .option(
      "--recipe <name|file>",
      "the recipe that the settings are laid over (default: seed-cnn; seed for the space seed)",
    )
    .option(
      "--objective <list>",
      `what is looked for, first that by which trials are pruned: ${Object.keys(OBJECTIVES).join(", ")}`,
      objectives,
      ["accuracy"] as const,
    )
    .option(
      "--sampler <name>",
      `${SAMPLERS.join(", ")}; settings as in tpe,candidates=48 (default: grid for small spaces, tpe, or nsga2 for several objectives)`,
      parseMethod,
    )
    .option(
      "--pruner <name>",
      `${PRUNERS.join(", ")}; settings likewise (default: asha, or none for several objectives)`,
      parseMethod,
    )
    .option("--trials <n>", "trials in all (default: the whole grid, or 50)", wholeNumber)
    .option("--budget <epochs>", "epochs of a trial that is not pruned (default: 9)", wholeNumber)
    .option(
      "--take <images>",
      'training images that a trial trains on, or "all" (default: 10000)',
      imagesToTake,
    )
    .option("--data <images,labels>", "two IDX files of 28x28 images instead of MNIST")
    .option("--jobs <n>", "trials at once; they share the cores (default: one for each core)", wholeNumber)
    .addOption(studyOption("the study's name, or its folder (default: the space's name)"))
    .addOption(databaseOption())
    .option("--seed <n>", "decides what is tried, and every training", numberFromZero, 1)
    .addCommand(showCommand())
    .addCommand(bestCommand())
    .addCommand(exportCommand())
    .addCommand(watchCommand())
    .action(tune);
}

async function tune(options: TuneOptions, command: Command): Promise<void> {
  const signal = interruptSignal();
  const { place, store } = await studyOf(options, command);
  try {
    const { definition } = store;
    const trials = options.trials ?? trialsOf(definition);
    const cores = availableParallelism();
    const jobs = Math.min(options.jobs ?? cores, trials);
    const threads = Math.max(1, Math.floor(cores / jobs));
    if (!store.shared) await store.abandonRunning();
    const line = new TrialsLine(store, trials);
    const onEvent = (event: WorkerEvent) => line.show(event);
    await runStudy(store, { place, trials, jobs, threads, signal, onEvent })
      .finally(() => line.clear())
      .catch((cause: unknown) => {
        throw new CommandError("invalid-options", `tune: ${messageOf(cause)}`, { cause });
      });
    if (signal.aborted) {
      note(`\nstopped; go on with: numera tune --study ${escaped(again(place))}`);
      process.exitCode = 130;
      return;
    }
    await finishStudy(await store.snapshot(), place);
  } finally {
    await store.close();
  }
}

/** The study that is meant: begun, or joined where there is one. */
async function studyOf(
  options: TuneOptions,
  command: Command,
): Promise<{ place: StudyPlace; store: StudyStore }> {
  const { space, db } = options;
  if (space === undefined) {
    const given = BEGINNING.filter((name) => command.getOptionValueSource(name) === "cli");
    if (given.length > 0) {
      throw new CommandError(
        "invalid-options",
        `--${given.join(", --")}: a study goes on as it was begun; to begin one, give --space too`,
      );
    }
    const place = await existingPlace(options.study, db);
    return { place, store: await openStudy(place, { onConnection }) };
  }
  const place = studyPlace(options.study ?? basename(space, ".json"), db);
  const definition = await defineStudy(place.name, { ...options, space });
  return { place, store: await openStudy(place, { definition, onConnection }) };
}

function onConnection(state: "lost" | "back"): void {
  process.stderr.write(
    state === "lost" ? "\nthe database is away; waiting for it\n" : "\nthe database is back\n",
  );
}

function again({ name, folder, db }: StudyPlace): string {
  return db === undefined ? (folder === join("studies", name) ? name : folder) : `${name} --db URL`;
}

function objectives(text: string): readonly ObjectiveName[] {
  const names = text.split(",");
  const unknown = names.find((name) => !Object.hasOwn(OBJECTIVES, name));
  if (unknown !== undefined || new Set(names).size !== names.length) {
    throw new InvalidArgumentError(`expected some of ${Object.keys(OBJECTIVES).join(", ")}, got "${text}"`);
  }
  return names as ObjectiveName[];
}

function imagesToTake(text: string): number {
  return text === "all" ? Number.POSITIVE_INFINITY : wholeNumber(text);
}
