/** Which readers a snapshot asks about which files. */
import type { ReaderChoice } from "../readings/plainReading.ts";

export interface SnapshotReader {
  readonly choice: ReaderChoice;
  /** It reads file number `first` of a set and each `every`-th after it. */
  readonly every: number;
  readonly first: number;
}

/** What the reader does by default reads every file, and every other way that the code can take a fixed part of them. */
export const SNAPSHOT_READERS: readonly SnapshotReader[] = [
  { choice: {}, every: 1, first: 0 },
  ...["contour", "lattice", "line"].map((strategy) => ({ choice: { strategy }, every: 6, first: 0 })),
  ...[
    "digits",
    "length:2",
    "length:3-6",
    "luhn",
    "mod11",
    "amount",
    "amount:whole",
    "date:dmy",
    "time",
    "phone",
    "regex:[1-9]\\d{0,3}(00|50)",
  ].map((format, i) => ({ choice: { format }, every: 24, first: i })),
  ...[
    { strategy: "contour", format: "length:2-3" },
    { strategy: "lattice", format: "luhn" },
    { strategy: "line", format: "date:mdy:1950-2030" },
  ].map((choice, i) => ({ choice, every: 24, first: 12 + i })),
];

/** "fused", "line luhn". */
export function readerName({ strategy = "fused", format }: ReaderChoice): string {
  return format === undefined ? strategy : `${strategy} ${format}`;
}
