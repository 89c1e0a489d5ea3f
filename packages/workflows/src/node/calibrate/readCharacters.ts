import { Random } from "@numera/random";
import type { Reader } from "@numera/reader";
import { STRING_PRESETS, type StringSettings, StringSynthesis, withoutNumber } from "@numera/trainer";
import { loadDigitBank, loadPens } from "@numera/trainer/node";
import type { ReadKind } from "../../calibrate/judgedReading.ts";
import { WorkflowError } from "../../workflowError.ts";
import { type DrawnImages, readDrawn } from "./readDrawn.ts";
import type { OnKindProgress } from "./readFolder.ts";

/** Other strings than those of any training and evaluation. */
const SEED = 20_270_102;
/** Lines as tall as a scan of 200 dots an inch has them. */
const TALL = { height: 64, maxWidth: 640 };

/** What is read as it is written: without room between words, which no network names. */
const asWritten = (text: string) => text.replaceAll(" ", "").replaceAll("\u2064", " ");

/**
 * Draws and reads lines of letters, signs, fractions and numbers by training's writers, half as training has them, half on plainer
 * paper, and as many ways of none.
 *
 * @throws WorkflowError `invalid-strokes` where there are no pens' strokes
 */
export async function readCharacters(
  reader: Pick<Reader, "read">,
  counts: { readonly strings: number; readonly numberless: number },
  onProgress: OnKindProgress,
): Promise<ReadKind[]> {
  const { characters, "test-characters": plain } = STRING_PRESETS;
  const kinds: DrawnImages[] = [
    await synthesized(
      "characters, training",
      { ...characters, numberless: 0 },
      Math.ceil(counts.strings / 2),
      0,
    ),
    await synthesized(
      "characters, plain",
      { ...plain, ...TALL, labels: characters.labels },
      Math.floor(counts.strings / 2),
      1,
    ),
    await synthesized(
      "scribbles, paper",
      { ...characters, numberless: 1 },
      Math.ceil(counts.numberless / 2),
      2,
    ),
    {
      name: "grain, blots, scenes, strokes",
      numbers: false,
      count: Math.floor(counts.numberless / 2),
      draw: (i) => ({ image: withoutNumber(new Random(SEED).at("nothing", i)), text: "" }),
    },
  ];
  const read: ReadKind[] = [];
  for (const kind of kinds) {
    if (kind.count > 0) read.push(await readDrawn(reader, { ...kind, said: asWritten }, onProgress));
  }
  return read;
}

async function synthesized(
  name: string,
  settings: StringSettings,
  count: number,
  stream: number,
): Promise<DrawnImages> {
  const { bank } = await loadDigitBank({ split: "train" });
  const pens = await loadPens("train");
  if (pens === undefined) {
    throw new WorkflowError(
      "invalid-strokes",
      "lines with letters are drawn from UNIPEN's pen strokes, which are not at hand; put unipen-*.ndjson.gz into letters/ of the development data",
    );
  }
  const synthesis = new StringSynthesis({ bank, pens, settings, seed: SEED + stream });
  return {
    name,
    numbers: settings.numberless < 1,
    count,
    draw: (i) => {
      const { image, text } = synthesis.draw(i);
      return { image, text };
    },
  };
}
