/** `numera`: reads numbers from images, looks after data sets, evaluates models. */
import { readFileSync } from "node:fs";
import { Command } from "commander";
import { calibrateCommand } from "./commands/calibrate.ts";
import { dataCommand } from "./commands/data.ts";
import { evaluateCommand } from "./commands/evaluate.ts";
import { finetuneCommand } from "./commands/finetune.ts";
import { readCommand } from "./commands/read.ts";
import { startCommand } from "./commands/start.ts";
import { trainCommand } from "./commands/train.ts";
import { quitOnClosedPipe } from "./output/print.ts";
import { reportError } from "./output/reportError.ts";

const { version } = JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8"));

quitOnClosedPipe();

const program = new Command("numera")
  .description("Reads handwritten numbers from images; trains and evaluates the models that do.")
  .version(version)
  .showHelpAfterError("(numera --help lists what there is)")
  .addCommand(readCommand())
  .addCommand(trainCommand())
  .addCommand(finetuneCommand())
  .addCommand(evaluateCommand())
  .addCommand(calibrateCommand())
  .addCommand(dataCommand())
  .addCommand(startCommand());

try {
  await program.parseAsync();
} catch (error) {
  reportError(error);
}
