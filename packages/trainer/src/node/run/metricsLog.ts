import { appendFile, readFile } from "node:fs/promises";
import { type MetricsLine, metricsContract, parseContract } from "@numera/contract";
import type { FitEvent } from "../../fit/fit.ts";
import { writeAtomically } from "../writeAtomically.ts";

/** Steps between two lines within an epoch. */
const EVERY = 50;

/** One JSON object a line: every 50th step and every epoch. */
export class MetricsLog {
  readonly #path: string;

  private constructor(path: string) {
    this.#path = path;
  }

  /**
   * Opens the log of a run that stands at `step`. Lines past it were written after the last checkpoint; those steps
   * will be trained again, so the lines go.
   */
  static async open(path: string, step: number): Promise<MetricsLog> {
    const text = await readFile(path, "utf8").catch(() => "");
    const kept = text.split("\n").filter((line) => stepOf(line) <= step);
    await writeAtomically(path, kept.map((line) => `${line}\n`).join(""));
    return new MetricsLog(path);
  }

  async write(event: FitEvent): Promise<void> {
    if (event.type === "step" && event.step % EVERY !== 0) return;
    const line: MetricsLine =
      event.type === "epoch" ? { type: "epoch", ...event.record, best: event.best } : event;
    await appendFile(this.#path, `${JSON.stringify(line)}\n`);
  }
}

/** The step that a line is about; past every step where the line is cut or damaged. */
function stepOf(line: string): number {
  try {
    return parseContract(metricsContract, line, "metrics").step;
  } catch {
    return Number.POSITIVE_INFINITY;
  }
}
