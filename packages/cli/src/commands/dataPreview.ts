import { previewAugmentation } from "@numera/trainer";
import { loadMnist, loadRecipe, writeAtomically } from "@numera/trainer/node";
import { contactSheet } from "@numera/vision";
import { encodePng } from "@numera/vision/node";
import { Command, InvalidArgumentError } from "commander";
import * as ort from "onnxruntime-node";
import { print } from "../output/print.ts";

const ROWS = 12;
const VARIANTS = 11;
const ZOOM = 2;

interface PreviewOptions {
  readonly augment?: true;
  readonly recipe: string;
  readonly seed: number;
  readonly out: string;
}

export function dataPreviewCommand(): Command {
  return new Command("preview")
    .description("Draw a contact sheet of what the training sees: each row an image and variants of it")
    .option("--augment", "show MNIST as the recipe augments it")
    .option("--recipe <name|file>", "whose augmentation", "seed-cnn")
    .option("--seed <n>", "which images and variants", parseSeed, 1)
    .option("--out <file>", "the PNG to write", "preview.png")
    .action(preview);
}

async function preview({ augment, recipe, seed, out }: PreviewOptions): Promise<void> {
  if (!augment) throw new Error("data preview: say what to show; there is --augment");
  const { augmentation: settings } = await loadRecipe(recipe);
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
  await writeAtomically(out, await encodePng(sheet));
  await print(
    `${out}: ${ROWS} images of ${dataset.name}, each followed by ${VARIANTS} variants (${JSON.stringify(settings)})`,
  );
}

function parseSeed(text: string): number {
  const seed = Number(text);
  if (!Number.isSafeInteger(seed) || seed < 0)
    throw new InvalidArgumentError(`expected a whole number from 0, got "${text}"`);
  return seed;
}
