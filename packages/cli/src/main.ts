/** `numera`: reads numbers from images, looks after data sets, evaluates models. */
import { beginRuntime } from "./longCommandLine.ts";
import { quitWithoutOutput } from "./output/print.ts";
import { runCommandLine } from "./runCommandLine.ts";

quitWithoutOutput();
await beginRuntime();
await runCommandLine(process.argv.slice(2));
