import { readFile } from "node:fs/promises";

/** What an objective says of itself, outside of the study's database. */
export interface LogEntry {
  readonly event: "begin" | "end";
  /** The trial's. */
  readonly number: number;
  readonly attempt: number;
  readonly pid: number;
}

/** Short enough that several processes may append such lines to one file at once. */
export function logLine({ event, number, attempt, pid }: LogEntry): string {
  return `${event} ${number} ${attempt} ${pid}\n`;
}

/** All entries so far, as they came; none where there is no log yet. */
export async function readLog(file: string): Promise<LogEntry[]> {
  const text = await readFile(file, "utf8").catch(() => "");
  return text
    .split("\n")
    .slice(0, -1)
    .map((line) => {
      const [event, ...numbers] = line.split(" ");
      const [number, attempt, pid] = numbers.map(Number) as [number, number, number];
      return { event: event as LogEntry["event"], number, attempt, pid };
    });
}
