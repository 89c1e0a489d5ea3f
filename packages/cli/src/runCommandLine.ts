import { readFileSync } from "node:fs";
import { Command, type CommanderError } from "commander";
import { escapedLines } from "./output/escaped.ts";
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

/**
 * Runs one command in this process: it writes to this process's stdout and stderr, and leaves in `process.exitCode` what the
 * process is to end with. Nothing is thrown, and the process is not ended.
 *
 * @param args what follows `numera`
 */
export async function runCommandLine(args: readonly string[]): Promise<void> {
  const program = new Command("numera")
    .description("Reads handwritten numbers from images; trains and evaluates the models that do.")
    .version(version)
    // What follows a command is the command's: numera tune and numera tune show both have a --study.
    .enablePositionalOptions()
    .showHelpAfterError("(numera --help lists what there is)");

  // A command that is named loads alone: what trains takes as long to load as ten images to read.
  const named = args[0] ?? "";
  const wanted = Object.hasOwn(commands, named) ? [commands[named]!] : Object.values(commands);
  for (const load of wanted) program.addCommand(await load());

  // Commander has told of the help, the version and what it refuses by the time that it ends.
  let end: CommanderError | undefined;
  throwInsteadOfExit(program, (error) => {
    end = error;
    throw error;
  });
  try {
    await program.parseAsync(args, { from: "user" });
  } catch (error) {
    if (error === end) process.exitCode = end?.exitCode;
    else reportError(error);
  }
}

/** Has a command throw where it would end the process, and what it refuses told without escape codes. */
function throwInsteadOfExit(command: Command, end: (error: CommanderError) => never): void {
  command.exitOverride(end);
  command.configureOutput({ writeErr: (text) => process.stderr.write(escapedLines(text)) });
  for (const part of command.commands) throwInsteadOfExit(part, end);
}
