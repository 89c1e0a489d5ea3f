/** `numera`: reads numbers from images, looks after data sets, evaluates models. */
import { readFileSync } from "node:fs";
import { Command } from "commander";
import { beginRuntime } from "./longCommandLine.ts";
import { quitWithoutOutput } from "./output/print.ts";
import { reportError } from "./output/reportError.ts";

const { version } = JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8"));

/** In the order in which the help lists them. */
const commands: Readonly<Record<string, () => Promise<Command>>> = {
  read: async () => (await import("./commands/read.ts")).readCommand(),
  train: async () => (await import("./commands/train.ts")).trainCommand(),
  finetune: async () => (await import("./commands/finetune.ts")).finetuneCommand(),
  tune: async () => (await import("./commands/tune.ts")).tuneCommand(),
  quantize: async () => (await import("./commands/quantize.ts")).quantizeCommand(),
  evaluate: async () => (await import("./commands/evaluate.ts")).evaluateCommand(),
  ensemble: async () => (await import("./commands/ensemble.ts")).ensembleCommand(),
  runs: async () => (await import("./commands/runs.ts")).runsCommand(),
  calibrate: async () => (await import("./commands/calibrate.ts")).calibrateCommand(),
  data: async () => (await import("./commands/data.ts")).dataCommand(),
  studio: async () => (await import("./commands/studio.ts")).studioCommand(),
  start: async () => (await import("./commands/start.ts")).startCommand(),
};

quitWithoutOutput();
await beginRuntime();

const program = new Command("numera")
  .description("Reads handwritten numbers from images; trains and evaluates the models that do.")
  .version(version)
  // What follows a command is the command's: numera tune and numera tune show both have a --study.
  .enablePositionalOptions()
  .showHelpAfterError("(numera --help lists what there is)");

// A command that is named loads alone: what trains takes as long to load as ten images to read.
const named = process.argv[2] ?? "";
const wanted = Object.hasOwn(commands, named) ? [commands[named]!] : Object.values(commands);
for (const load of wanted) program.addCommand(await load());

try {
  await program.parseAsync();
} catch (error) {
  reportError(error);
}
