import { mkdir } from "node:fs/promises";
import { dirname, join } from "node:path";
import { writeAtomically } from "@numera/trainer/node";
import { CommandError } from "../output/commandError.ts";

/** Where a report goes: the page and its figures. */
export interface ReportFiles {
  readonly html: string;
  readonly json: string;
}

/** A path that ends with ".html" is the page, its figures beside it; any other is a folder for both. */
function reportFiles(path: string): ReportFiles {
  if (path.endsWith(".html")) return { html: path, json: `${path.slice(0, -".html".length)}.json` };
  return { html: join(path, "report.html"), json: join(path, "report.json") };
}

/**
 * Writes a report's page and figures.
 * @throws Error that names the file where one cannot be written
 */
export async function writeReport(path: string, html: string, figures: unknown): Promise<ReportFiles> {
  const files = reportFiles(path);
  await mkdir(dirname(files.html), { recursive: true }).catch((cause: Error) => {
    throw new CommandError(
      "unwritable-output",
      `--report: the folder "${dirname(files.html)}" cannot be made (${cause.message})`,
      {
        cause,
      },
    );
  });
  await writeAtomically(files.json, `${JSON.stringify(figures, null, 1)}\n`);
  await writeAtomically(files.html, html);
  return files;
}
