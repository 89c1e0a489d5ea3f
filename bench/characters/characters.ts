/**
 * How well letters, signs, fractions and codes are read, and how often what is none is taken for a sure number: sets of writers whom
 * no network that ships has seen, read by the format that fits, without one (alphanumeric), and as digits with `maxError` 0.01.
 */
import { numericValue } from "@numera/decoder";
import type { Benchmark, Report } from "../benchmark.ts";
import { processor } from "../measure/machine.ts";
import { isSure, textOf } from "../readings/plainReading.ts";
import type { ReadingResult } from "../readings/readInProcesses.ts";
import { readSets } from "../readings/readSets.ts";
import { Progress } from "../strings/progress.ts";
import { cachedSet, type LabeledImage } from "../strings/sets/stringSet.ts";
import { CHARACTER_SETS, type CharacterSet } from "./characterSets.ts";

const STRICT = 0.01;

export const characters: Benchmark = {
  name: "characters",
  summary: "letters, signs, fractions and codes of writers held out; what is none and sure as a number",
  options: { limit: { default: 1_000_000, meaning: "read only the first N images of each set" } },
  texts: {
    sets: `only these of ${CHARACTER_SETS.map(({ name }) => name).join(",")}`,
    model: "a line network by name or file; by default what the format needs",
  },
  run: ({ limit }, { sets, model }) => measure(limit!, sets?.split(","), model),
};

/** Shares are 0..1; undefined where nothing is to be right. */
interface SetFigures {
  readonly set: string;
  readonly n: number;
  /** Right by the format that fits; by no format; by no format with O as 0, I as 1 and small letters as capitals. */
  readonly byFormat: number | undefined;
  readonly free: number | undefined;
  readonly folded: number | undefined;
  /** Sure as a number of digits, of them wrong, of all. */
  readonly sureAsDigits: number;
  readonly sureAndWrong: number;
}

async function measure(
  limit: number,
  names: readonly string[] | undefined,
  model: string | undefined,
): Promise<Report> {
  const unknown = names?.find((name) => !CHARACTER_SETS.some((set) => set.name === name));
  if (unknown !== undefined) throw new Error(`bench characters: there is no set "${unknown}"`);
  const figures: SetFigures[] = [];
  const missing: string[] = [];
  for (const set of CHARACTER_SETS.filter(({ name }) => names?.includes(name) ?? true)) {
    const images = await imagesOf(set);
    if (images === undefined) missing.push(set.name);
    else figures.push(await figuresOf(set, images.slice(0, limit), model));
  }
  return {
    json: { benchmark: "characters", processor: processor(), model, sets: figures },
    table: [
      ["set", "images", "by format", "free", "folded", "sure as digits", "and wrong"],
      ...figures.map(({ set, n, byFormat, free, folded, sureAsDigits, sureAndWrong }) => [
        set,
        String(n),
        ...[byFormat, free, folded, sureAsDigits, sureAndWrong].map(percent),
      ]),
    ],
    notes: [
      processor(),
      ...CHARACTER_SETS.map(({ name, about }) => `${name}: ${about}`),
      ...missing.map((name) => `${name} is left out: its data are not there`),
    ],
  };
}

async function imagesOf({ name, count, prepare }: CharacterSet): Promise<LabeledImage[] | undefined> {
  const draw = await prepare();
  if (draw === undefined) return undefined;
  const progress = new Progress(name);
  const images = await cachedSet(`characters-${name}`, count, draw, {
    onProgress: (done, all) => progress.show(done, all),
  });
  progress.end();
  return images;
}

async function figuresOf(
  set: CharacterSet,
  images: readonly LabeledImage[],
  model: string | undefined,
): Promise<SetFigures> {
  const labels = images.map(({ label, written }) => written?.text ?? label);
  const isNumber = set.compared === "value";
  const read = await readSets([
    ...images.map((image, i) => ({ files: [image], choice: { model, format: set.format(labels[i]!) } })),
    { files: images, choice: { model, format: isNumber ? "number" : "alphanumeric" } },
    { files: images, choice: { maxError: STRICT } },
  ]);
  const [free, digits] = read.slice(-2) as [ReadingResult[], ReadingResult[]];
  const byFormat = read.slice(0, -2).map(([result]) => result!);
  const isTold = labels.some((label) => label !== "");
  const share = (results: readonly ReadingResult[], same: (text: string, label: string) => boolean) =>
    isTold ? results.filter((result, i) => same(said(result), labels[i]!)).length / labels.length : undefined;
  const right = isNumber ? sameValue : (text: string, label: string) => text === label;
  const sure = digits.map((result, i) => {
    const isSureNumber = "lines" in result && said(result) !== "" && isSure(result.lines);
    return { sure: isSureNumber, wrong: isSureNumber && said(result) !== digitsOf(labels[i]!) };
  });
  return {
    set: set.name,
    n: labels.length,
    byFormat: share(byFormat, right),
    free: share(free, right),
    folded: share(free, (text, label) => folded(text) === folded(label)),
    sureAsDigits: sure.filter((line) => line.sure).length / labels.length,
    sureAndWrong: sure.filter(({ wrong }) => wrong).length / labels.length,
  };
}

/** What reading digits may give: none of a code or a word. */
function digitsOf(label: string): string {
  return /[A-Za-z]/.test(label) ? "" : label.replace(/[^0-9]/g, "");
}

function said(result: ReadingResult): string {
  return "lines" in result ? textOf(result.lines) : "";
}

function sameValue(text: string, label: string): boolean {
  const [read, meant] = [numericValue(text), numericValue(label)];
  return meant === null ? text === label : read !== null && Math.abs(read - meant) < 1e-9;
}

function folded(text: string): string {
  return text.toUpperCase().replaceAll("O", "0").replaceAll("I", "1");
}

function percent(share: number | undefined): string {
  return share === undefined ? "–" : `${(100 * share).toFixed(1)} %`;
}
