/**
 * How well strings of digits are read: every strategy of Numera beside Tesseract 5 and @gutenye/ocr-node, on the same files.
 *
 * Sets are made once in Numera's cache folder (bench-strings) from MNIST's test digits, or are real ones of the folder of
 * development data; those whose sources are missing are left out with a sentence. Reported are exact match with Wilson's 95 %
 * interval, digit error rate, the confidence's calibration error and what can be accepted with 1 % and 0.1 % error; on images
 * without numbers, how many are read as one with that confidence. The threshold for 1 % error is what the calibration beside
 * a model says; for readers without one it is the lowest that has 1 % error on the cheques, and the cheques themselves are
 * accepted by blocks, each with the threshold of the others. Last, the speed of whole processes over the cheques.
 *
 * How often: each reader reads each image once, so that its times are of a machine that was or was not busy; the rivals'
 * readings are kept from run to run with the times that they took then. Speed: a warm-up round, then 3 (by option).
 */
import type { Benchmark, Report } from "../benchmark.ts";
import { loadNotes, otherLoad, processor, processorTime } from "../measure/machine.ts";
import { heldOutScores } from "./chequeCard.ts";
import { scoreCheques } from "./cheques.ts";
import { writeFailures } from "./failures.ts";
import { Progress } from "./progress.ts";
import { openStringReader, READER_NAMES } from "./readers/allReaders.ts";
import type { ReadResult, StringReader } from "./readers/stringReader.ts";
import { judge, scoreNegatives, scoreSet, thresholdFor } from "./score.ts";
import { CHEQUES, loadSet, REPORTED_SETS, SET_NAMES } from "./sets/allSets.ts";
import { doubtfulCheques } from "./sets/folderSets.ts";
import type { StringSet } from "./sets/stringSet.ts";
import { measureSpeed, type Speed } from "./speed.ts";
import { stringsTable } from "./table.ts";

/** Far more than any set has. */
const ALL = 1_000_000;

export const strings: Benchmark = {
  name: "strings",
  summary: "strings of digits, exact match of every strategy beside Tesseract and ocr-node",
  options: {
    limit: { default: ALL, meaning: "read only the first N images of each set" },
    rounds: { default: 3, meaning: "rounds of the speed that count" },
  },
  texts: {
    sets: `only these of ${SET_NAMES.join(",")}`,
    readers: `only these of ${READER_NAMES.join(",")}`,
    failures: "a folder for contact sheets of what was read wrong",
    speed: '"no" leaves the speed out',
  },
  run: ({ limit, rounds }, texts) => measure({ limit: limit!, rounds: rounds! }, texts),
};

async function measure(
  { limit, rounds }: { readonly limit: number; readonly rounds: number },
  texts: Readonly<Record<string, string | undefined>>,
): Promise<Report> {
  const names = {
    sets: chosen("sets", texts.sets, SET_NAMES, REPORTED_SETS),
    readers: chosen("readers", texts.readers, READER_NAMES, READER_NAMES),
  };
  if (texts.speed !== undefined && texts.speed !== "no")
    throw new Error(`bench strings: --speed takes "no", not "${texts.speed}"`);
  const notes: string[] = [];
  const before = processorTime();
  const own = process.cpuUsage();
  // All are opened before any reads, so that what is wrong with one shows at once.
  const readers = await openReaders(names.readers, notes);
  const sets = await loadSets(names.sets, limit, notes);
  const results: Record<string, Readonly<Record<string, unknown>>> = {};
  for (const reader of readers) {
    results[reader.name] = await readSets(reader, sets, texts.failures);
    await reader.close?.();
  }
  const { user, system } = process.cpuUsage(own);
  const load = otherLoad(before, processorTime(), (user + system) / 1e6);
  const cheques = sets.find(({ name }) => name === CHEQUES);
  const rivals = readers
    .map(({ name }) => name)
    .filter((name) => name === "tesseract" || name === "ocr-node");
  const speed: Speed | undefined =
    cheques && texts.speed !== "no" ? await measureSpeed(cheques.images, rivals, rounds) : undefined;
  return {
    json: {
      benchmark: "strings",
      processor: processor(),
      otherLoad: load,
      sets: Object.fromEntries(sets.map(({ name, about, images }) => [name, { about, n: images.length }])),
      versions: Object.fromEntries(readers.map(({ name, version }) => [name, version])),
      results,
      ...(speed && { speed }),
      notes,
    },
    table: stringsTable(sets, results, speed),
    notes: [processor(), ...notes, ...loadNotes(Math.max(load, speed?.otherLoad ?? 0))],
  };
}

/** @throws where one that is asked for is unknown */
function chosen(
  option: string,
  given: string | undefined,
  known: readonly string[],
  preset: readonly string[],
): readonly string[] {
  if (given === undefined) return preset;
  const names = given.split(",");
  const unknown = names.find((name) => !known.includes(name));
  if (unknown !== undefined)
    throw new Error(`bench strings: --${option}: there is no "${unknown}"; there are ${known.join(", ")}`);
  return names;
}

async function openReaders(names: readonly string[], notes: string[]): Promise<StringReader[]> {
  const readers: StringReader[] = [];
  for (const name of names) {
    const reader = await openStringReader(name);
    if ("missing" in reader) notes.push(`${name} is left out: ${reader.missing}`);
    else {
      readers.push(reader);
      notes.push(...reader.notes);
    }
  }
  return readers;
}

async function loadSets(names: readonly string[], limit: number, notes: string[]): Promise<StringSet[]> {
  const sets: StringSet[] = [];
  for (const name of names) {
    const progress = new Progress(`making ${name}`);
    const set = await loadSet(name, {
      limit,
      onProgress: (made, count) => progress.show(made, count),
    });
    progress.end();
    if (set === undefined)
      notes.push(`${name} is left out: its sources are not in the folder of development data`);
    else sets.push(set);
  }
  return sets;
}

/** Reads all sets, and scores them when all are read: the cheques may have to tell the threshold. */
async function readSets(
  reader: StringReader,
  sets: readonly StringSet[],
  failures: string | undefined,
): Promise<Readonly<Record<string, unknown>>> {
  const read = new Map<StringSet, ReadResult[]>();
  const formatted = new Map<StringSet, ReadResult[]>();
  for (const set of sets) {
    if (reader.trainedOn?.includes(set.name)) continue;
    const progress = new Progress(`${reader.name}: ${set.name}`);
    const show = (done: number) => progress.show(done, set.images.length);
    read.set(set, await reader.read(set.images, show));
    const wanted = reader.readFormats && set.images.every(({ written }) => written !== undefined);
    if (wanted) formatted.set(set, await reader.readFormats!(set.images, show));
    progress.end();
    if (failures !== undefined)
      await writeFailures(failures, `${reader.name}-${set.name}`, set.images, read.get(set)!);
  }
  const doubtful = await doubtfulCheques();
  const acceptAt = reader.acceptAt ?? thresholdOfCheques(read);
  const scores: Record<string, unknown> = {};
  for (const [set, results] of read) {
    scores[set.name] = {
      ...(set.negative
        ? scoreNegatives(results, acceptAt)
        : set.name === CHEQUES
          ? scoreCheques(set.images, results, reader.acceptAt, doubtful)
          : scoreSet(set.images, results, acceptAt)),
      ...(formatted.has(set) && { withFormat: scoreFormats(set, formatted.get(set)!) }),
    };
  }
  for (const name of reader.trainedOn ?? []) {
    const heldOut = sets.some((set) => set.name === name) ? await heldOutScores(reader.name) : undefined;
    if (heldOut !== undefined) scores[name] = { fromCard: heldOut };
  }
  // JSON has no infinity: a threshold that nothing reaches is null.
  return {
    threshold: acceptAt === undefined || Number.isFinite(acceptAt) ? acceptAt : null,
    thresholdFrom:
      reader.acceptAt !== undefined ? "calibration" : acceptAt !== undefined ? CHEQUES : "nowhere",
    sets: scores,
  };
}

function thresholdOfCheques(read: ReadonlyMap<StringSet, readonly ReadResult[]>): number | undefined {
  for (const [set, results] of read)
    if (set.name === CHEQUES) return thresholdFor(0.01, judge(set.images, results));
  return undefined;
}

/** Texts with their separators, and the digits alone. */
function scoreFormats(set: StringSet, results: readonly ReadResult[]) {
  const share = (right: (result: ReadResult, i: number) => boolean) =>
    results.filter(right).length / results.length;
  return {
    exactMatch: share(({ text }, i) => text === set.images[i]!.written!.text),
    digitsExactMatch: share(({ text }, i) => text.replace(/[^0-9]/g, "") === set.images[i]!.label),
  };
}
