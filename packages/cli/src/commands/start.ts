import { readFile as readBytes } from "node:fs/promises";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { type ExpectedTexts, expectedTextsContract, parseContract } from "@numera/contract";
import { Command } from "commander";
import { CommandError } from "../output/commandError.ts";
import { modelNames } from "../output/modelNames.ts";
import { print } from "../output/print.ts";
import { ReadingTable } from "../output/readingTable.ts";
import { reportError } from "../output/reportError.ts";
import { bad, good, strong } from "../output/style.ts";
import { openReader } from "../reading/openReader.ts";
import { readFile } from "../reading/readFile.ts";

export function startCommand(): Command {
  return new Command("start")
    .description("Read the sample images, check them against what is written there, and say what to do next")
    .action(start);
}

async function start(): Promise<void> {
  const { folder, expected } = await findSamples();
  const reader = await openReader({});
  const files = Object.keys(expected).map((name) => relative(process.cwd(), join(folder, name)));
  const table = new ReadingTable(files, reader.threshold);
  await print(`Reading ${files.length} sample images with the models ${strong(modelNames(reader))}:\n`);
  await print(table.heading());
  let right = 0;
  for (const [i, text] of Object.values(expected).entries()) {
    const result = await readFile(reader, { file: files[i]! });
    if ("error" in result) {
      reportError(result.error);
      continue;
    }
    const agrees = result.reading.text === text;
    if (agrees) right++;
    const remark = agrees ? good("right") : bad(`wrong: it says ${text.replaceAll("\n", " / ")}`);
    for (const row of table.rows(result, remark)) await print(row);
  }
  await print(`\n${right} of ${files.length} agree with samples/expected.json.`);
  if (right < files.length) process.exitCode = 1;
  await print(`
Write one yourself: npx numera studio
Read your own:     npx numera read photo.jpg scans/ --annotate out/
Score and train:   npx numera evaluate   and   npx numera train --help`);
}

/** The folder samples/ nearest above this file, and what its images say. */
async function findSamples(): Promise<{ folder: string; expected: ExpectedTexts }> {
  let above = dirname(fileURLToPath(import.meta.url));
  while (dirname(above) !== above) {
    above = dirname(above);
    const folder = join(above, "samples");
    const path = join(folder, "expected.json");
    const text = await readBytes(path, "utf8").catch(() => undefined);
    if (text !== undefined) return { folder, expected: parseContract(expectedTextsContract, text, path) };
  }
  throw new CommandError(
    "not-installed",
    'start: there is no folder "samples" here; it comes with the repository, not with the package',
  );
}
