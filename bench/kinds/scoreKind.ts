import type { Kind } from "@numera/trainer/drawings";
import { isRight } from "../guard/scoreSet.ts";
import { median } from "../measure/median.ts";
import { isSure, textOf } from "../readings/plainReading.ts";
import type { ReadingResult } from "../readings/readInProcesses.ts";

interface Counts {
  readonly n: number;
  readonly right: number;
  /** Right, or as good as the kind asks for: not sure where doubt is enough. */
  readonly fine: number;
  /** Another text, not empty. */
  readonly wrong: number;
  /** Nothing was read, or the file was refused. */
  readonly empty: number;
  readonly sure: number;
  readonly sureWrong: number;
  /** Milliseconds of the processor for an image, without decoding. */
  readonly medianMs: number;
  readonly mostMs: number;
}

export interface KindFigures extends Counts {
  readonly name: string;
  readonly counts: NonNullable<Kind["counts"]>;
  /** Of each file what was expected and read. */
  readonly files: readonly FileFigures[];
}

interface FileFigures {
  readonly file: string;
  readonly text: string;
  readonly read: string;
  readonly confidence: number;
  readonly sure: boolean;
  readonly ms: number;
  readonly error?: string;
}

/**
 * @param results of the files, in their order. A text is right when it equals what is expected; of kinds that count only what is
 * sure, also where it holds its digits alone.
 */
export function scoreKind(
  { name, counts = "text" }: Pick<Kind, "name" | "counts">,
  expected: readonly { readonly file: string; readonly text: string }[],
  results: readonly ReadingResult[],
): KindFigures {
  const files = expected.map(({ file, text }, i) => fileFigures(file, text, results[i]!));
  const isFileRight = ({ read, text }: FileFigures) =>
    counts === "sure" ? read !== "" && isRight(read, text) : read === text;
  const count = (which: (file: FileFigures) => boolean) => files.filter(which).length;
  return {
    name,
    counts,
    n: files.length,
    right: count(isFileRight),
    fine: count((file) => isFileRight(file) || (counts !== "text" && !file.sure)),
    wrong: count((file) => !isFileRight(file) && file.read !== ""),
    empty: count(({ read, text }) => read === "" && text !== ""),
    sure: count(({ sure }) => sure),
    sureWrong: count((file) => file.sure && !isFileRight(file)),
    medianMs: files.length === 0 ? 0 : median(files.map(({ ms }) => ms)),
    mostMs: Math.max(0, ...files.map(({ ms }) => ms)),
    files,
  };
}

function fileFigures(file: string, text: string, result: ReadingResult): FileFigures {
  if ("error" in result)
    return { file, text, read: "", confidence: 0, sure: false, ms: 0, error: result.error };
  const { lines, ms } = result;
  const confidence = Math.min(1, ...lines.map((line) => line.confidence));
  return {
    file,
    text,
    read: textOf(lines),
    confidence: lines.length === 0 ? 0 : confidence,
    sure: isSure(lines),
    ms,
  };
}

/** Of all kinds together; the share of right ones is that of kinds whose texts count. */
export function totalsOf(
  figures: readonly KindFigures[],
): Counts & { readonly rightShare: number; readonly fineShare: number; readonly sureWrongShare: number } {
  const sum = (key: keyof Counts, of = figures) => of.reduce((total, one) => total + one[key], 0);
  const read = figures.filter(({ counts }) => counts !== "sure");
  const share = (part: number, whole: number) => (whole === 0 ? 0 : part / whole);
  return {
    n: sum("n"),
    right: sum("right"),
    fine: sum("fine"),
    wrong: sum("wrong"),
    empty: sum("empty"),
    sure: sum("sure"),
    sureWrong: sum("sureWrong"),
    medianMs: median(figures.flatMap(({ files }) => files.map(({ ms }) => ms))),
    mostMs: Math.max(0, ...figures.map(({ mostMs }) => mostMs)),
    rightShare: share(sum("right", read), sum("n", read)),
    fineShare: share(sum("fine"), sum("n")),
    sureWrongShare: share(sum("sureWrong"), sum("n")),
  };
}
