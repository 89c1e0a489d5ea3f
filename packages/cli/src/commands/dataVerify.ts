import { folderSource, MNIST_FILES, type MnistSplit, packageSource } from "@numera/trainer/node";
import { Command } from "commander";
import { print } from "../output/print.ts";
import { messageOf, reportError } from "../output/reportError.ts";
import { bad, good } from "../output/style.ts";
import { tableRow } from "../output/table.ts";

export function dataVerifyCommand(): Command {
  return new Command("verify")
    .description("Check the size and SHA-256 of MNIST's files: those of the npm package, or of a folder")
    .option("--from <dir>", "check this folder's files (plain or .gz) instead")
    .action(verify);
}

async function verify(options: { readonly from?: string }): Promise<void> {
  const source = options.from === undefined ? packageSource() : folderSource(options.from);
  const columns = [
    { heading: "file", width: 24 },
    { heading: "state", width: 2 },
  ];
  await print(`${source.place}`);
  for (const split of Object.keys(MNIST_FILES) as MnistSplit[]) {
    for (const file of Object.values(MNIST_FILES[split])) {
      try {
        await source.read(file);
        await print(tableRow(columns, [file.name, `${good("ok")}  SHA-256 ${file.sha256}`]));
      } catch (error) {
        await print(tableRow(columns, [file.name, bad("FAILED")]));
        reportError(messageOf(error));
      }
    }
  }
}
