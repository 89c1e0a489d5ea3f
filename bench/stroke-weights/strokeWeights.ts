import { basename } from "node:path";
import type { Reader } from "@numera/reader";
import { openReader } from "@numera/reader/node";
import {
  glanceFeatures,
  lookFeatures,
  type StrokeWeights,
  strokeWeights as shipped,
  weighed,
} from "@numera/reader/strokes";
import { fitLogistic } from "@numera/trainer";
import { loadWriterDigits } from "@numera/trainer/node";
import { strokeExtent, strokeMask, strokeShape } from "@numera/vision";
import { decodeImage } from "@numera/vision/node";
import * as ort from "onnxruntime-node";
import sharp from "sharp";
import type { Benchmark } from "../benchmark.ts";
import { CHEQUES } from "../strings/sets/allSets.ts";
import { developmentStrings, doubtfulCheques } from "../strings/sets/folderSets.ts";
import { crossings, type DisturbanceName } from "./disturbedLines.ts";
import { gatherMarks, marksOf, type ReadMark, wasSure } from "./gatherMarks.ts";

/** Other lines than any training, calibration and test has. */
const SEED = 20_261_201;
const L2 = 0.3;
/** Of the clean digits that are fitted, so many have less than this margin below nothing. */
const CLEAN = { glance: 0.94, look: 0.999, cheques: 0.995 };
const MARGIN = 0.7;
/** A cheque's digit counts as so many: they are fewer, and of another paper. */
const CHEQUE_WEIGHT = 3;

/** A mark's features; it counts as crossed where both weighed sums are at least 0. */
interface Example {
  readonly kind: DisturbanceName;
  readonly digit: string;
  readonly glance: readonly number[];
  readonly look: readonly number[];
}

/** What `packages/reader/src/confidence/strokes/weights.ts` holds. */
export const strokeWeights: Benchmark = {
  name: "stroke-weights",
  summary:
    "fits what tells digits with strokes across them from clean ones, to half of MNIST's training writers and the cheques",
  options: {
    clean: { default: 2200, meaning: "clean lines of each half" },
    disturbed: { default: 200, meaning: "lines of each kind of disturbance, of each half" },
  },
  async run({ clean = 0, disturbed = 0 }) {
    const source = await loadWriterDigits("train");
    const reader = await openReader(ort);
    const halves: Example[][] = [];
    for (const half of [0, 1]) {
      const writers = source.writers.filter((writer) => writer % 2 === half);
      const marks: ReadMark[] = [];
      for (const kind of ["clean", ...crossings] as const) {
        const count = kind === "clean" ? clean : disturbed;
        process.stderr.write(`${count} lines: ${kind}\n`);
        marks.push(...(await gatherMarks(reader, kind, count, SEED + half, source, writers)));
      }
      halves.push(marks.map(exampleOf));
    }
    const [fitted, others] = halves as [Example[], Example[]];
    const cheques = await chequeExamples(reader);
    const half = cheques.slice(0, cheques.length >> 1).flat();
    const otherHalf = cheques.slice(cheques.length >> 1);
    const ofHalf = allWeights(fitted, half);
    const weights = allWeights(fitted, cheques.flat());
    const doubted = otherHalf.filter((line) => line.some((mark) => isCrossed(mark, ofHalf))).length;
    const kinds = [...new Set(others.map(({ kind }) => kind))];
    const rows = kinds.map((kind) => {
      const own = others.filter((example) => example.kind === kind);
      const crossed = (by: typeof weights) => own.filter((example) => isCrossed(example, by)).length;
      return { kind, marks: own.length, before: crossed(shipped), after: crossed(weights) };
    });
    return {
      json: { clean, disturbed, weights, rows },
      table: [
        ["marks of other writers", "number", "found crossed before", "after"],
        ...rows.map(({ kind, marks, before, after }) => [
          kind,
          String(marks),
          ...[before, after].map((count) => `${((100 * count) / marks).toFixed(1)} %`),
        ]),
      ],
      notes: [
        "marks that are read as one digit each: clean ones of lines that are read right, disturbed ones of lines that are surely read wrong",
        `fitted with half of the cheques, ${doubted} of ${otherHalf.length} of the others that are surely read right are doubted`,
        JSON.stringify(weights),
      ],
    };
  },
};

function exampleOf({ kind, digit, confidence, glyph, labeling }: ReadMark): Example {
  const glance = glanceFeatures(strokeExtent(glyph, labeling), glyph, confidence);
  return { kind, digit, glance, look: lookFeatures(glance, strokeShape(strokeMask(glyph, labeling))) };
}

/** The marks of cheques that are surely read right, cheque by cheque; none where the data are not there. */
async function chequeExamples(reader: Reader): Promise<Example[][]> {
  const doubtful = await doubtfulCheques();
  const read: Example[][] = [];
  for (const { path, label } of (await developmentStrings(CHEQUES)) ?? []) {
    if (doubtful?.has(basename(path))) continue;
    const trace = await reader.trace(await decodeImage(sharp, path));
    if (wasSure(trace.reading) && trace.reading.text === label) {
      read.push(marksOf(trace, "clean").map(exampleOf));
    }
  }
  return read;
}

function allWeights(
  examples: readonly Example[],
  cheques: readonly Example[],
): Readonly<Record<string, StrokeWeights>> {
  return Object.fromEntries(
    [..."0123456789"].map((digit) => {
      const own = (all: readonly Example[]) => all.filter((example) => example.digit === digit);
      return [digit, weightsOf(own(examples), own(cheques))];
    }),
  );
}

function weightsOf(own: readonly Example[], cheques: readonly Example[]): StrokeWeights {
  const clean = own.filter(({ kind }) => kind === "clean");
  const fit = (what: "glance" | "look") => {
    const { weights, bias } = fitLogistic(
      [
        ...own.map((example) => ({ features: example[what], right: example.kind !== "clean" })),
        ...cheques.map((example) => ({ features: example[what], right: false, weight: CHEQUE_WEIGHT })),
      ],
      { l2: L2 },
    );
    const below = (examples: readonly Example[], share: number) => {
      const sums = examples
        .map((example) => weighed(example[what], [...weights, bias]))
        .sort((a, b) => a - b);
      return sums[Math.floor(share * sums.length)] ?? Number.NEGATIVE_INFINITY;
    };
    const least =
      what === "glance"
        ? below(clean, CLEAN.glance)
        : Math.max(below(clean, CLEAN.look), below(cheques, CLEAN.cheques)) + MARGIN;
    // Two decimals: more than any fit is sure of.
    return [...weights, bias - least].map((weight) => Math.round(weight * 100) / 100);
  };
  return { glance: fit("glance"), look: fit("look") };
}

function isCrossed({ digit, glance, look }: Example, by: Readonly<Record<string, StrokeWeights>>): boolean {
  const weights = by[digit];
  return weights !== undefined && weighed(glance, weights.glance) >= 0 && weighed(look, weights.look) >= 0;
}
