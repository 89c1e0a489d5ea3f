import type { PlainBox, PlainLine } from "../readings/plainReading.ts";
import type { Snapshot, SnapshotLosses, SnapshotReading } from "./snapshotFile.ts";
import { unknownKeys } from "./unknownKeys.ts";

/** What is compared, in the order of reports. */
export const COMPARED = [
  "readings",
  "texts",
  "verdicts",
  "confidences",
  "boxes",
  "characters",
  "losses",
] as const;

export type Compared = (typeof COMPARED)[number];

/** Confidences (0..1) may differ by this, and losses by this share of the larger one. */
export const TOLERANCE = 1e-6;

export interface Count {
  readonly compared: number;
  readonly different: number;
  /** The largest difference of those that are numbers, whether it is tolerated or not: of losses as a share. */
  readonly largest: number;
}

export interface Comparison {
  readonly counts: Readonly<Record<Compared, Count>>;
  /** All differences, a sentence each, in the order of the first snapshot. */
  readonly differences: readonly string[];
  /** What could not be compared: sets, readers, recipes or keys that only one snapshot has. */
  readonly notes: readonly string[];
}

/**
 * Compares all that both snapshots have. Of a set that both read by the same reader, and of a recipe that both trained, a file or
 * step that one of them lacks is a difference; sets, readers and recipes that one lacks are noted.
 */
export function compareSnapshots(a: Snapshot, b: Snapshot): Comparison {
  const tally = new Tally();
  const notes = [
    ...compareReadings(tally, a.readings, b.readings),
    ...compareLosses(tally, a.losses, b.losses),
    ...[...unknownKeys(a)].map((key) => `the first snapshot has "${key}", which is not compared`),
    ...[...unknownKeys(b)].map((key) => `the second snapshot has "${key}", which is not compared`),
  ];
  return { counts: tally.counts, differences: tally.differences, notes };
}

class Tally {
  readonly differences: string[] = [];
  readonly counts = Object.fromEntries(
    COMPARED.map((what) => [what, { compared: 0, different: 0, largest: 0 }]),
  ) as Record<Compared, { compared: number; different: number; largest: number }>;

  /** Counts a comparison. @returns whether it is the same @param values of both, for the sentence */
  same(what: Compared, where: string, same: boolean, values: () => readonly [unknown, unknown]): boolean {
    this.counts[what].compared++;
    if (same) return true;
    this.counts[what].different++;
    const [a, b] = values();
    this.differences.push(`${where}: ${what}: ${JSON.stringify(a)} and ${JSON.stringify(b)}`);
    return false;
  }

  /** `same` for numbers. @param difference what is tolerated up to `TOLERANCE` */
  near(what: "confidences" | "losses", where: string, values: readonly [number, number], difference: number) {
    this.counts[what].largest = Math.max(this.counts[what].largest, difference);
    this.same(what, where, difference <= TOLERANCE, () => values);
  }
}

/** @returns notes on sets, and readers of sets, that only one has */
function compareReadings(
  tally: Tally,
  a: readonly SnapshotReading[],
  b: readonly SnapshotReading[],
): string[] {
  const sets = shared(a, b, ({ set }) => set);
  const notes = [...sets.notes];
  for (const [ours, theirs] of sets.both) {
    const readers = shared(ours, theirs, ({ set, reader }) => `${set} by ${reader}`);
    notes.push(...readers.notes);
    for (const [ours, theirs] of readers.both) compareFiles(tally, ours, theirs);
  }
  return notes;
}

function compareFiles(tally: Tally, a: readonly SnapshotReading[], b: readonly SnapshotReading[]): void {
  const { set, reader } = a[0]!;
  const [ours, theirs] = [a, b].map((all) => new Map(all.map((reading) => [reading.file, reading])));
  for (const file of new Set([...ours!.keys(), ...theirs!.keys()]))
    compareFile(tally, `${set} by ${reader}, ${file}`, ours!.get(file), theirs!.get(file));
}

function compareFile(
  tally: Tally,
  where: string,
  a: SnapshotReading | undefined,
  b: SnapshotReading | undefined,
): void {
  const outcomes = [outcomeOf(a), outcomeOf(b)] as const;
  if (!tally.same("readings", where, outcomes[0] === outcomes[1], () => outcomes)) return;
  a?.lines.forEach((line, i) => {
    compareLine(tally, `${where}, line ${i + 1}`, line, b!.lines[i]!);
  });
}

/** What must agree before lines are worth comparing. Reasons are sentences, which may be put better. */
function outcomeOf(reading: SnapshotReading | undefined): string {
  if (reading === undefined) return "not read";
  return reading.error === undefined ? `lines: ${reading.lines.length}` : "refused";
}

function compareLine(tally: Tally, where: string, a: PlainLine, b: PlainLine): void {
  if (!tally.same("texts", where, a.text === b.text, () => [a.text, b.text])) return;
  tally.same("verdicts", where, a.sure === b.sure, () => [{ sure: a.sure }, { sure: b.sure }]);
  compareConfidence(tally, where, a, b);
  compareBox(tally, where, a, b);
  const characters = [a, b].map((line) => line.characters?.map(({ text }) => text) ?? []);
  const sameCharacters = characters[0]!.join() === characters[1]!.join();
  if (!tally.same("characters", where, sameCharacters, () => [characters[0], characters[1]])) return;
  a.characters?.forEach((character, i) => {
    const at = `${where}, character ${i + 1}`;
    compareConfidence(tally, at, character, b.characters[i]!);
    compareBox(tally, at, character, b.characters[i]!);
  });
}

type Confident = Pick<PlainLine, "confidence">;

function compareConfidence(tally: Tally, where: string, a: Confident, b: Confident): void {
  const difference = Math.abs(a.confidence - b.confidence);
  tally.near("confidences", where, [a.confidence, b.confidence], orInfinite(difference));
}

type Boxed = Pick<PlainLine, "box">;

function compareBox(tally: Tally, where: string, { box: a }: Boxed, { box: b }: Boxed): void {
  const numbers = (box: PlainBox | undefined) => [box?.x, box?.y, box?.width, box?.height];
  tally.same("boxes", where, numbers(a).join() === numbers(b).join(), () => [a, b]);
}

/** @returns notes on the recipes that only one has, or that only one has any */
function compareLosses(tally: Tally, a: Snapshot["losses"], b: Snapshot["losses"]): string[] {
  if (a === undefined || b === undefined)
    return a === b ? [] : [`only the ${a === undefined ? "second" : "first"} snapshot has losses`];
  const nameOf = ({ recipe, threads }: SnapshotLosses) => `losses of ${recipe} with threads ${threads}`;
  const { both, notes } = shared(a, b, nameOf);
  for (const [[ours], [theirs]] of both) {
    const [x, y] = [ours!.losses, theirs!.losses];
    for (let step = 0; step < Math.max(x.length, y.length); step++) {
      const values = [x[step]!, y[step]!] as const;
      const scale = Math.max(Math.abs(values[0]), Math.abs(values[1]), Number.MIN_VALUE);
      const difference = orInfinite(Math.abs(values[0] - values[1]) / scale);
      tally.near("losses", `${nameOf(ours!)}, step ${step + 1}`, values, difference);
    }
  }
  return notes;
}

/** What is no number in one of them differs from all. */
function orInfinite(difference: number): number {
  return Number.isNaN(difference) ? Number.POSITIVE_INFINITY : difference;
}

/** Items by name: those of each name that both have, and a note on the names that one lacks. */
function shared<Item>(a: readonly Item[], b: readonly Item[], nameOf: (item: Item) => string) {
  const [ours, theirs] = [Map.groupBy(a, nameOf), Map.groupBy(b, nameOf)];
  const alone = (x: ReadonlyMap<string, unknown>, y: ReadonlyMap<string, unknown>, which: string) => {
    const names = [...x.keys()].filter((name) => !y.has(name));
    return names.length === 0 ? [] : [`only the ${which} snapshot has ${names.join("; ")}`];
  };
  return {
    both: [...ours].flatMap(([name, items]) =>
      theirs.has(name) ? [[items, theirs.get(name)!] as const] : [],
    ),
    notes: [...alone(ours, theirs, "first"), ...alone(theirs, ours, "second")],
  };
}
