import { readFile } from "node:fs/promises";
import type { EpochRecord } from "@numera/trainer";

/** The epochs in a run's log, `metrics.ndjson`; none where there is no such file. */
export async function readHistory(log: string): Promise<EpochRecord[]> {
  const text = await readFile(log, "utf8").catch(() => "");
  return text.split("\n").flatMap((line): EpochRecord[] => {
    if (!line.startsWith('{"type":"epoch"') || !line.endsWith("}")) return [];
    const { type: _, best: __, ...record } = JSON.parse(line);
    return [record];
  });
}
