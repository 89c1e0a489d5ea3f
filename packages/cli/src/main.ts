/** `numera`: reads numbers from images, looks after data sets, evaluates models. */
import { Command } from "commander";
import { dataCommand } from "./commands/data.ts";
import { evaluateCommand } from "./commands/evaluate.ts";
import { readCommand } from "./commands/read.ts";
import { startCommand } from "./commands/start.ts";
import { trainCommand } from "./commands/train.ts";
import { quitOnClosedPipe } from "./output/print.ts";
import { reportError } from "./output/reportError.ts";

quitOnClosedPipe();

const program = new Command("numera")
  .description("Reads handwritten numbers from images; trains and evaluates the models that do.")
  .version("0.1.0")
  .showHelpAfterError("(numera --help lists what there is)")
  .addCommand(readCommand())
  .addCommand(trainCommand())
  .addCommand(evaluateCommand())
  .addCommand(dataCommand())
  .addCommand(startCommand());

try {
  await program.parseAsync();
} catch (error) {
  reportError(error);
}
