import { mkdir } from "node:fs/promises";
import type { AlphabetName } from "@numera/decoder";
import { linesOf, type Reader, type Strategy } from "@numera/reader";
import { modelPath } from "@numera/reader/node";
import { Command } from "commander";
import { annotationNames } from "../output/annotationNames.ts";
import { CommandError } from "../output/commandError.ts";
import { note, print, printJson } from "../output/print.ts";
import { readingJson } from "../output/readingJson.ts";
import { ReadingTable } from "../output/readingTable.ts";
import { SourceReasons } from "../output/reasons/sourceReasons.ts";
import { sourceReasonText } from "../output/reasons/sourceReasonText.ts";
import { exitCodes, messageOf, reportError } from "../output/reportError.ts";
import { listInputs } from "../reading/listInputs.ts";
import { openReader } from "../reading/openReader.ts";
import { ReadingThreads, readImages, threadsFor } from "../reading/readImages.ts";
import {
  alphabetOption,
  formatOption,
  maxErrorOption,
  modelOption,
  pixelsOption,
  strategyOption,
  threadsOption,
  timeLimitOption,
} from "./options.ts";

interface ReadOptions {
  readonly json?: true;
  readonly annotate?: string;
  readonly model?: string;
  readonly strategy?: Strategy;
  readonly format?: string;
  readonly alphabet?: AlphabetName;
  readonly maxError?: number;
  readonly maxPixels?: number;
  readonly threads?: number;
  readonly timeLimit?: number;
}

export function readCommand(): Command {
  return new Command("read")
    .description("Read the numbers on images; a folder means its images, sorted by name")
    .argument("<path...>", "image files (PNG, JPEG, WebP, TIFF, BMP) or folders of them")
    .option("--json", "print one JSON object a line and page, in input order")
    .option(
      "--annotate <dir>",
      "write each image with its characters boxed and named into this folder, as PNG",
    )
    .addOption(formatOption())
    .addOption(alphabetOption())
    .addOption(maxErrorOption())
    .addOption(modelOption())
    .addOption(strategyOption())
    .addOption(pixelsOption())
    .addOption(threadsOption())
    .addOption(timeLimitOption())
    .action(read);
}

/** Reads every path and prints what came as soon as it came; a path that fails does not keep the others from it. */
async function read(paths: readonly string[], options: ReadOptions): Promise<void> {
  const { json, strategy, model, format, alphabet, maxError, maxPixels, timeLimit } = options;
  const settings = { strategy, model, format, alphabet, maxError, timeLimit };
  const inputs = await listInputs(paths);
  await using threads = new ReadingThreads(settings, options.threads ?? threadsFor(inputs.length));
  const reader = await openReader(settings);
  const files = inputs.map(({ file }) => file);
  const pictures = options.annotate === undefined ? [] : annotationNames(files, options.annotate);
  if (options.annotate !== undefined) await makeFolder(options.annotate);
  const table = new ReadingTable(files, reader.threshold);
  if (!json) await print(table.heading());
  const reasons = new SourceReasons();
  const tasks = inputs.map((input, i) => ({ input, picture: pictures[i], maxPixels }));
  for await (const result of readImages(tasks, reader, threads)) {
    if (json) for (const line of readingJson(result)) await printJson(line);
    if ("error" in result) {
      reportError(result.error, exitCodes.unreadableInput);
      continue;
    }
    reasons.add(linesOf(result.reading));
    if (!json) for (const row of table.rows(result)) await print(row);
    if (result.pictureError !== undefined) reportError(result.pictureError);
  }
  await noteSourceReasons(reasons, reader, options);
}

/** Says once what sends most lines of the run to `check`, and what to do. */
async function noteSourceReasons(
  reasons: SourceReasons,
  { models, threshold, calibration }: Reader,
  options: ReadOptions,
): Promise<void> {
  const found = reasons.found();
  if (found.length === 0) return;
  const model = options.model ?? models[0]!.id;
  const as = {
    model,
    modelFile: await modelPath(model),
    readsLines: models.some(({ kind }) => kind === "line"),
    strategy: options.strategy,
    isCalibrated: calibration !== undefined,
  };
  note(sourceReasonText(found, threshold, as));
}

async function makeFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true });
  } catch (error) {
    throw new CommandError(
      "unwritable-output",
      `--annotate: the folder "${folder}" cannot be made (${messageOf(error)})`,
      {
        cause: error,
      },
    );
  }
}
