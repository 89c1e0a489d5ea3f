import { readFile } from "node:fs/promises";
import { type EpochRecord, metricsContract, parseContract } from "@numera/contract";

/**
 * The epochs in a run's log, `metrics.ndjson`; none where there is no such file. A last line that was cut off is passed over.
 * @throws ContractError where a line is damaged
 */
export async function readHistory(log: string): Promise<EpochRecord[]> {
  const text = await readFile(log, "utf8").catch(() => "");
  return text.split("\n").flatMap((line, i): EpochRecord[] => {
    if (!line.startsWith('{"type":"epoch"') || !line.endsWith("}")) return [];
    const data = parseContract(metricsContract, line, `${log}, line ${i + 1}`);
    if (data.type !== "epoch") return [];
    const { type: _, best: __, ...record } = data;
    return [record];
  });
}
