import type { StringSet } from "./sets/stringSet.ts";
import type { Speed, SpeedResult } from "./speed.ts";

/** Parts of what a reader did on a set, as far as a table shows them. */
interface Shown {
  readonly exactMatch?: number;
  readonly readAsDigits?: number;
  readonly falseAccepts?: number;
  readonly fromCard?: { readonly exactMatch: number };
}

/**
 * One row a set, one column a reader: exact match in percent, or for sets without numbers the false accepts at 1 % error
 * (in brackets how many are read as digits at all). Speed and memory of whole processes are the last rows.
 */
export function stringsTable(
  sets: readonly StringSet[],
  results: Readonly<Record<string, Readonly<Record<string, unknown>>>>,
  speed: Speed | undefined,
): string[][] {
  const readers = Object.keys(results);
  const rows = sets.map(({ name, images }) => [
    `${name} (${images.length})`,
    ...readers.map((reader) => cell((results[reader]!.sets as Readonly<Record<string, Shown>>)[name])),
  ]);
  const processRow = (heading: string, figure: (result: SpeedResult) => number | undefined) => [
    heading,
    ...readers.map((reader) => {
      const own = speed?.byReader[reader === "default" ? "numera" : reader];
      return (own && figure(own)?.toPrecision(3)) ?? "-";
    }),
  ];
  const processes = speed && [
    processRow("images/s, whole process", ({ imagesPerSecond }) => imagesPerSecond),
    processRow("processor ms per image, whole process", ({ processorMsPerImage }) => processorMsPerImage),
    processRow("peak memory MB, whole process", ({ peakMemoryMB }) => peakMemoryMB),
  ];
  return [["%", ...readers], ...rows, ...(processes ?? [])];
}

function cell(shown: Shown | undefined): string {
  if (shown === undefined) return "-";
  const percent = (share: number) => (100 * share).toFixed(1);
  if (shown.fromCard !== undefined) return `card: ${percent(shown.fromCard.exactMatch)}`;
  if (shown.readAsDigits === undefined) return percent(shown.exactMatch!);
  return `${shown.falseAccepts === undefined ? "?" : percent(shown.falseAccepts)} (${percent(shown.readAsDigits)})`;
}
