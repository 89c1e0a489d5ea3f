import { mkdir } from "node:fs/promises";
import { annotate, createReader, type Strategy } from "@numera/reader";
import { loadFormat, loadStrategy } from "@numera/reader/node";
import { writeAtomically } from "@numera/trainer/node";
import { encodePng } from "@numera/vision/node";
import { Command } from "commander";
import { annotationNames } from "../output/annotationNames.ts";
import { print } from "../output/print.ts";
import { readingJson } from "../output/readingJson.ts";
import { ReadingTable } from "../output/readingTable.ts";
import { messageOf, reportError } from "../output/reportError.ts";
import { listInputs } from "../reading/listInputs.ts";
import { readFile } from "../reading/readFile.ts";
import { formatOption, modelOption, pixelsOption, strategyOption } from "./options.ts";

interface ReadOptions {
  readonly json?: true;
  readonly annotate?: string;
  readonly model?: string;
  readonly strategy?: Strategy;
  readonly format?: string;
  readonly maxPixels?: number;
}

export function readCommand(): Command {
  return new Command("read")
    .description("Read the numbers on images; a folder means its images, sorted by name")
    .argument("<path...>", "image files (PNG, JPEG, WebP, TIFF, BMP) or folders of them")
    .option("--json", "print one JSON object a line and image, in input order")
    .option("--annotate <dir>", "write each image with its digits boxed and named into this folder, as PNG")
    .addOption(formatOption())
    .addOption(modelOption())
    .addOption(strategyOption())
    .addOption(pixelsOption())
    .action(read);
}

/** Reads every path and prints what came as soon as it came; a path that fails does not keep the others from it. */
async function read(paths: readonly string[], options: ReadOptions): Promise<void> {
  const format = options.format === undefined ? undefined : await loadFormat(options.format);
  const reader = createReader({ strategy: await loadStrategy(options), format });
  const inputs = await listInputs(paths);
  const files = inputs.map(({ file }) => file);
  const pictures = options.annotate === undefined ? [] : annotationNames(files, options.annotate);
  if (options.annotate !== undefined) await makeFolder(options.annotate);
  const table = new ReadingTable(files);
  if (!options.json) await print(table.heading());
  for (const [i, input] of inputs.entries()) {
    const result = await readFile(reader, input, options.maxPixels);
    if (options.json) await print(readingJson(result));
    if ("error" in result) {
      reportError(result.error);
      continue;
    }
    if (!options.json) for (const row of table.rows(result)) await print(row);
    const picture = pictures[i];
    if (picture === undefined) continue;
    try {
      await writeAtomically(picture, await encodePng(annotate(result.raster, result.reading)));
    } catch (error) {
      reportError(error);
    }
  }
}

async function makeFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true });
  } catch (error) {
    throw new Error(`--annotate: the folder "${folder}" cannot be made (${messageOf(error)})`, {
      cause: error,
    });
  }
}
