import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { latticeSearch } from "@numera/decoder";
import { findLines, findPages } from "@numera/reader";
import {
  type LatticeWeights,
  latticeFeaturesOf,
  scoreLattice,
  latticeWeights as shipped,
} from "@numera/reader/lattice";
import { loadCharacterModel } from "@numera/reader/node";
import { STRING_PRESETS, StringSynthesis } from "@numera/trainer";
import { loadDigitBank, loadWriterDigits } from "@numera/trainer/node";
import { type Raster, readableGray } from "@numera/vision";
import { decodeImage } from "@numera/vision/node";
import * as ort from "onnxruntime-node";
import sharp from "sharp";
import type { Benchmark } from "../benchmark.ts";
import { CHEQUES } from "../strings/sets/allSets.ts";
import { developmentStrings, doubtfulCheques } from "../strings/sets/folderSets.ts";
import { drawMdw, loadMdwSources, type MdwDomain } from "../strings/sets/mdwTiles.ts";
import { fitWeights } from "./fit.ts";
import { type LatticeExample, likelihood } from "./likelihood.ts";

/** Other strings than any training, calibration and test has. */
const SEED = 20_261_128;
/** The penalty on the weights, against the sum over all strings. */
const L2 = 1;

const TILES = "tiles";

/** Strings of one kind: the first half is fitted, the others judge (of cheques too, where neighbors may share a writer). */
interface Kind {
  readonly name: string;
  readonly fitted: readonly LatticeExample[];
  readonly others: readonly LatticeExample[];
}

type Drawn = { readonly image: Raster; readonly label: string };

/** What `packages/reader/src/lattice/weights.ts` holds. */
export const latticeWeights: Benchmark = {
  name: "lattice-weights",
  summary:
    "fits what the lattice's features weigh to strings of MNIST's training writers and half of the cheques",
  options: {
    strings: { default: 2000, meaning: "strings of each composed kind" },
    steps: { default: 300, meaning: "steps of the fit" },
  },
  texts: { model: "the digit model (seed-cnn)" },
  async run({ strings = 0, steps = 0 }, { model: name = "seed-cnn" }) {
    if (strings < 2)
      throw new Error(`--strings must be at least 2, half of them to fit and half to judge, not ${strings}`);
    const model = await loadCharacterModel(ort, name);
    const kinds: Kind[] = [];
    for (const [kind, drawn] of await drawings(strings)) {
      const examples: (LatticeExample | undefined)[] = [];
      for (const { image, label } of drawn) {
        const page = findPages(readableGray(image))[0]!;
        const lines = findLines(page);
        const [features] = lines.length === 1 ? await latticeFeaturesOf(model, lines, page) : [];
        const labels = [...label].map((digit) => model.classes.indexOf(digit));
        examples.push(features && { features, labels });
      }
      const half = Math.ceil(examples.length / 2);
      const known = (part: typeof examples) => part.filter((example) => example !== undefined);
      kinds.push({ name: kind, fitted: known(examples.slice(0, half)), others: known(examples.slice(half)) });
    }
    const fitted = fitWeights(
      kinds.flatMap((kind) => kind.fitted),
      shipped,
      {
        steps,
        l2: L2,
        onStep: (step, loss) => process.stderr.write(`\rstep ${step}: loss ${loss.toFixed(1)} `),
      },
    );
    process.stderr.write("\n");
    const weights = rounded(fitted);
    const rows = kinds.map(({ name, others }) => ({
      name,
      strings: others.length,
      before: scored(others, shipped),
      after: scored(others, weights),
    }));
    return {
      json: { model: name, strings, steps, weights, rows },
      table: [
        ["strings of the other half", "number", "right before", "right after", "log P before", "log P after"],
        ...rows.map(({ name, strings, before, after }) => [
          name,
          String(strings),
          ...[before.right, after.right].map((share) => `${(100 * share).toFixed(1)} %`),
          ...[before.logProbability, after.logProbability].map((value) => value.toFixed(3)),
        ]),
      ],
      notes: [
        "log P: mean of those that some path reads",
        ...[TILES, CHEQUES]
          .filter((kind) => !kinds.some(({ name }) => name === kind))
          .map(
            (kind) =>
              `without ${kind}: the folder of development data (NUMERA_DATA) does not have what they are made of`,
          ),
        JSON.stringify(weights),
      ],
    };
  },
};

async function drawings(count: number): Promise<Map<string, Drawn[]>> {
  const drawn = new Map<string, Drawn[]>();
  const { bank } = await loadDigitBank({ split: "train" });
  for (const preset of ["test-spaced", "test-touching"] as const) {
    const synthesis = new StringSynthesis({ bank, settings: STRING_PRESETS[preset], seed: SEED });
    drawn.set(
      preset,
      Array.from({ length: count }, (_, i) => {
        const { image, digits } = synthesis.draw(i);
        return { image, label: digits };
      }),
    );
  }
  const sources = await loadMdwSources();
  if (sources !== undefined) {
    const digits = await loadWriterDigits("train");
    const domains: readonly MdwDomain[] = ["zip", "amount", "time"];
    const training = { ...sources, writers: digits.writers };
    drawn.set(
      TILES,
      Array.from({ length: count }, (_, i) => drawMdw(i, domains[i % 3]!, training, digits, SEED)),
    );
  }
  const cheques = await developmentStrings(CHEQUES);
  if (cheques !== undefined) {
    const doubtful = await doubtfulCheques();
    const known = cheques.filter(({ path }) => !doubtful?.has(basename(path)));
    const images = known.map(async ({ path, label }) => ({
      image: await decodeImage(sharp, await readFile(path)),
      label,
    }));
    drawn.set(CHEQUES, await Promise.all(images));
  }
  return drawn;
}

/** The share of strings read right, and how probable they are. */
function scored(examples: readonly LatticeExample[], weights: LatticeWeights) {
  let [right, sum, readable] = [0, 0, 0];
  for (const example of examples) {
    const [best] = latticeSearch(scoreLattice(example.features, weights), { alternatives: 1 });
    if (best?.labels.join() === example.labels.join()) right++;
    const { logProbability } = likelihood(example, weights);
    if (logProbability === Number.NEGATIVE_INFINITY) continue;
    sum += logProbability;
    readable++;
  }
  return { right: right / examples.length, logProbability: sum / readable, readable };
}

/** Three decimals: more than any fit is sure of. */
function rounded({ segment, digit, one, zero, skip }: LatticeWeights): LatticeWeights {
  const round = (values: readonly number[]) => values.map((value) => Math.round(value * 1000) / 1000);
  return {
    segment: round(segment),
    digit: round(digit),
    one: round(one),
    zero: round(zero),
    skip: round(skip),
  };
}
