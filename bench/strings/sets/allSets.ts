/** All sets of the benchmark by name, made when they are first asked for. */
import { STRING_PRESETS, StringSynthesis } from "@numera/trainer";
import { type CollageSpacing, drawCollage } from "@numera/trainer/drawings";
import { loadDigitBank, loadMnist, loadWriterDigits } from "@numera/trainer/node";
import { loadFontSigns } from "../scene/fontSigns.ts";
import { drawField, type Field } from "./fieldSets.ts";
import { developmentStrings } from "./folderSets.ts";
import { drawLetters, loadLetters } from "./letterSets.ts";
import { drawMdw, loadMdwSources, type MdwDomain } from "./mdwTiles.ts";
import { drawNoise } from "./noiseSet.ts";
import { cachedSet, type DrawnImage, type LabeledImage, type StringSet } from "./stringSet.ts";

/** Whoever changes it makes other sets: never change it to suit a reader. */
const SEED = 20_261_124;

export const CHEQUES = "orand-car-a";

/** How a set is made. */
export interface Making {
  /** At most so many images: the first ones of the whole set. */
  readonly limit: number;
  readonly onProgress: (made: number, count: number) => void;
}

interface SetKind extends Pick<StringSet, "name" | "about" | "negative"> {
  /** Only where asked for by name: never reported. */
  readonly development?: true;
  /** @returns undefined where its sources are not at hand */
  readonly load: (making: Making) => Promise<readonly LabeledImage[] | undefined>;
}

type Draw = (i: number) => DrawnImage | Promise<DrawnImage>;

/** Draws only where the folder is not there yet: what is needed to draw may be slow to load. */
async function made(
  name: string,
  count: number,
  prepare: () => Promise<Draw | undefined>,
  { limit, onProgress }: Making,
): Promise<readonly LabeledImage[] | undefined> {
  let draw: Draw | undefined;
  try {
    return await cachedSet(
      name,
      Math.min(limit, count),
      async (i) => {
        draw ??= await prepare();
        if (draw === undefined) throw new MissingSources();
        return draw(i);
      },
      { onProgress },
    );
  } catch (error) {
    if (error instanceof MissingSources) return undefined;
    throw error;
  }
}

class MissingSources extends Error {}

function synthetic(preset: "test-spaced" | "test-touching"): SetKind {
  const name = preset.replace("test-", "synthetic-");
  return {
    name,
    about: `synthetic strings (preset ${preset}) of MNIST's test writers`,
    load: (making) =>
      made(
        name,
        1000,
        async () => {
          const { bank } = await loadDigitBank({ split: "test" });
          const synthesis = new StringSynthesis({ bank, settings: STRING_PRESETS[preset], seed: SEED });
          return (i) => {
            const { image, digits } = synthesis.draw(i);
            return { image, label: digits };
          };
        },
        making,
      ),
  };
}

function collage(spacing: CollageSpacing, part: "test" | "development"): SetKind {
  const name = `collage-${spacing}${part === "test" ? "" : "-development"}`;
  return {
    name,
    about: `MNIST's ${part === "test" ? "test" : "training"} digits, whoever wrote them, pasted side by side, ${spacing}`,
    ...(part === "development" && { development: true }),
    load: (making) =>
      made(
        name,
        1000,
        async () => {
          const dataset = await loadMnist({ split: part === "test" ? "test" : "train" });
          return (i) => drawCollage(i, spacing, dataset, SEED);
        },
        making,
      ),
  };
}

function mdw(domain: MdwDomain): SetKind {
  const name = `mdw-${domain}`;
  return {
    name,
    about: `Multi-Digit Writer tiles of MNIST's test digits, ${domain}`,
    load: (making) =>
      made(
        name,
        1000,
        async () => {
          const sources = await loadMdwSources();
          if (sources === undefined) return undefined;
          const digits = await loadWriterDigits("test");
          return (i) => drawMdw(i, domain, sources, digits, SEED);
        },
        making,
      ),
  };
}

function field(kind: Field, part: "test" | "development"): SetKind {
  const name = part === "test" ? kind : `${kind}-development`;
  return {
    name,
    about: `own scans and photographs of ${kind}, MNIST's ${part === "test" ? "test" : "training"} writers`,
    ...(part === "development" && { development: true }),
    load: (making) =>
      made(
        name,
        500,
        async () => {
          const digits = await loadWriterDigits(part === "test" ? "test" : "train");
          const signs = await loadFontSigns();
          return (i) => drawField(i, kind, { digits, signs, part, seed: SEED });
        },
        making,
      ),
  };
}

function letters(kind: "letters" | "words"): SetKind {
  return {
    name: kind,
    negative: true,
    about: `EMNIST's A B C D F T, ${kind === "letters" ? "one an image" : "words of 2 to 6"}; nothing to read`,
    load: (making) =>
      made(
        kind,
        1000,
        async () => {
          const loaded = await loadLetters();
          const signs = await loadFontSigns();
          return loaded && ((i) => drawLetters(i, kind, loaded, signs, SEED));
        },
        making,
      ),
  };
}

const SETS: readonly SetKind[] = [
  synthetic("test-spaced"),
  synthetic("test-touching"),
  collage("spaced", "test"),
  collage("touching", "test"),
  mdw("zip"),
  mdw("amount"),
  mdw("time"),
  {
    name: "marksheets",
    about: "real mark sheets, two digits each",
    load: () => developmentStrings("marksheets"),
  },
  { name: CHEQUES, about: "real cheque amounts (ORAND-CAR-A)", load: () => developmentStrings(CHEQUES) },
  field("amounts", "test"),
  field("dates", "test"),
  letters("letters"),
  letters("words"),
  {
    name: "noise",
    negative: true,
    about: "paper, scribbles, gradients, textures, noise; nothing to read",
    load: (making) => made("noise", 1000, async () => (i) => drawNoise(i, SEED), making),
  },
  collage("spaced", "development"),
  collage("touching", "development"),
  field("amounts", "development"),
  field("dates", "development"),
];

export const SET_NAMES: readonly string[] = SETS.map(({ name }) => name);

/** The names of those that are reported when none is named. */
export const REPORTED_SETS: readonly string[] = SETS.filter(({ development }) => !development).map(
  ({ name }) => name,
);

/** @returns undefined where what the set is made of is not at hand */
export async function loadSet(name: string, making: Making): Promise<StringSet | undefined> {
  const kind = SETS.find((set) => set.name === name);
  if (kind === undefined)
    throw new Error(`bench strings: there is no set "${name}"; there are ${SET_NAMES.join(", ")}`);
  const images = (await kind.load(making))?.slice(0, making.limit);
  return images && { name, about: kind.about, images, negative: kind.negative ?? false };
}
