import { join } from "node:path";
import {
  cacheFolder,
  type DataFile,
  MNIST_FILES,
  MNIST_MIRRORS,
  type MnistSplit,
  mirrorSource,
} from "@numera/trainer/node";
import { Command } from "commander";
import { print } from "../output/print.ts";
import { reportError } from "../output/reportError.ts";
import { good } from "../output/style.ts";

export function dataFetchCommand(): Command {
  return new Command("fetch")
    .description("Download MNIST from its mirrors into the cache folder; files that are there and whole stay")
    .option("--mirror <url...>", "try these addresses instead of the usual ones, in turn")
    .option("--to <dir>", "keep the files in this folder instead of the cache")
    .action(fetchData);
}

async function fetchData(options: {
  readonly mirror?: readonly string[];
  readonly to?: string;
}): Promise<void> {
  const folder = options.to ?? join(cacheFolder(), "mnist");
  const source = mirrorSource(options.mirror ?? MNIST_MIRRORS, folder);
  for (const split of Object.keys(MNIST_FILES) as MnistSplit[]) {
    for (const file of Object.values(MNIST_FILES[split])) {
      try {
        await source.read(file, showProgress);
        clearProgress();
        await print(`${good("ok")}  ${join(folder, file.name)}  ${file.bytes.toLocaleString("en")} bytes`);
      } catch (error) {
        clearProgress();
        reportError(error);
      }
    }
  }
}

/** A line on stderr that is written over and over, where stderr is a terminal. */
function showProgress({ name }: DataFile, received: number, total: number | undefined): void {
  if (!process.stderr.isTTY) return;
  const megabytes = (bytes: number) => `${(bytes / 1e6).toFixed(1)} MB`;
  const of = total === undefined ? "" : ` of ${megabytes(total)}`;
  process.stderr.write(`\r\u001b[K${name}: ${megabytes(received)}${of}`);
}

function clearProgress(): void {
  if (process.stderr.isTTY) process.stderr.write("\r\u001b[K");
}
