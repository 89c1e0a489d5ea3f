import { previewAugmentation, STRING_PRESETS, type StringPreset, StringSynthesis } from "@numera/trainer";
import { loadDigitBank, loadLetterBank, loadMnist, loadRecipe, writeAtomically } from "@numera/trainer/node";
import { contactSheet } from "@numera/vision";
import { encodePng } from "@numera/vision/node";
import { Command, InvalidArgumentError, Option } from "commander";
import * as ort from "onnxruntime-node";
import sharp from "sharp";
import { CommandError } from "../output/commandError.ts";
import { CountingLine } from "../output/countingLine.ts";
import { print } from "../output/print.ts";

const ROWS = 12;
const VARIANTS = 11;
const ZOOM = 2;
const STRINGS = 60;
const STRING_COLUMNS = 4;

interface PreviewOptions {
  readonly augment?: true;
  readonly strings?: true;
  readonly recipe: string;
  readonly preset: StringPreset;
  readonly seed: number;
  readonly out: string;
}

export function dataPreviewCommand(): Command {
  return new Command("preview")
    .description("Draw a contact sheet of what the training sees")
    .option("--augment", "show MNIST as the recipe augments it: each row an image and variants of it")
    .option("--strings", "show synthetic strings with what is written there")
    .option("--recipe <name|file>", "with --augment: whose augmentation", "seed-cnn")
    .addOption(
      new Option("--preset <name>", "with --strings: which stream")
        .choices(Object.keys(STRING_PRESETS))
        .default("training"),
    )
    .option("--seed <n>", "which images and variants", parseSeed, 1)
    .option("--out <file>", "the PNG to write", "preview.png")
    .action(preview);
}

async function preview(options: PreviewOptions): Promise<void> {
  if (options.augment === options.strings) {
    throw new CommandError("invalid-options", "data preview: say what to show, --augment or --strings");
  }
  await (options.strings ? previewStrings(options) : previewDigits(options));
}

async function previewDigits({ recipe, seed, out }: PreviewOptions): Promise<void> {
  const loaded = await loadRecipe(recipe);
  if (!("augmentation" in loaded))
    throw new CommandError(
      "invalid-options",
      `data preview: "${recipe}" trains on strings; see them by --strings`,
    );
  const { augmentation: settings } = loaded;
  const dataset = await loadMnist({ split: "train" });
  const pictures = await previewAugmentation(ort, dataset, {
    settings,
    seed,
    rows: ROWS,
    variants: VARIANTS,
  });
  const sheet = contactSheet(
    pictures.map((image) => ({ image })),
    { columns: VARIANTS + 1, zoom: ZOOM },
  );
  await writeAtomically(out, await encodePng(sharp, sheet));
  await print(
    `${out}: ${ROWS} images of ${dataset.name}, each followed by ${VARIANTS} variants (${JSON.stringify(settings)})`,
  );
}

async function previewStrings({ preset, seed, out }: PreviewOptions): Promise<void> {
  const forTraining = preset === "training";
  const split = forTraining ? "train" : "test";
  const counting = new CountingLine("digits for the strings");
  const { bank, writersKnown } = await loadDigitBank({
    split,
    onProgress: (made, count) => counting.show(made, count),
  });
  counting.clear();
  const letters = forTraining ? await loadLetterBank() : undefined;
  const synthesis = new StringSynthesis({ bank, letters, settings: STRING_PRESETS[preset], seed });
  const tiles = Array.from({ length: STRINGS }, (_, index) => {
    const { image, text } = synthesis.draw(index);
    return { image, caption: text };
  });
  await writeAtomically(out, await encodePng(sharp, contactSheet(tiles, { columns: STRING_COLUMNS })));
  const from = writersKnown
    ? `${bank.writers.length} writers of MNIST ${split}`
    : `MNIST ${split}, by style: QMNIST's writer labels are not at hand`;
  await print(`${out}: strings 0 to ${STRINGS - 1} of "${preset}", seed ${seed}, composed from ${from}`);
}

function parseSeed(text: string): number {
  const seed = Number(text);
  if (!Number.isSafeInteger(seed) || seed < 0)
    throw new InvalidArgumentError(`expected a whole number from 0, got "${text}"`);
  return seed;
}
