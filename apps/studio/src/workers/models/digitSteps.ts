import type { CharacterClassifier, Page } from "@numera/reader";
import { type Box, digitImage, digitSide, type Glyph } from "@numera/vision";
import type { DigitStep } from "../explanation.ts";

/** What a classifier of single digits says of each digit's 28x28 image. */
export async function digitSteps(
  characters: readonly { readonly box: Box }[],
  { labeling, darkness }: Page,
  classifier: CharacterClassifier,
): Promise<DigitStep[]> {
  const size = digitSide * digitSide;
  const images = new Float32Array(characters.length * size);
  characters.forEach(({ box }, i) => {
    digitImage(glyphIn(box, labeling), labeling, darkness, images, i * size);
  });
  return await classified(images, classifier);
}

/** The same of images as they stand. @param images `[count, 28, 28]`, ink 1 and paper 0 */
export async function classified(
  images: Float32Array,
  classifier: CharacterClassifier,
): Promise<DigitStep[]> {
  const size = digitSide * digitSide;
  const count = images.length / size;
  const classes = classifier.classes.length;
  const probabilities = await classifier.classify(images, count);
  return Array.from({ length: count }, (_, i) => ({
    image: images.slice(i * size, (i + 1) * size),
    classes: classifier.classes,
    probabilities: [...probabilities.subarray(i * classes, (i + 1) * classes)],
  }));
}

/** All ink in a box as one glyph. */
function glyphIn(box: Box, { labels, width }: Page["labeling"]): Glyph {
  const own = new Set<number>();
  let area = 0;
  for (let y = box.y; y < box.y + box.height; y++) {
    for (let x = box.x; x < box.x + box.width; x++) {
      const label = labels[y * width + x]!;
      if (label === 0) continue;
      own.add(label);
      area++;
    }
  }
  return { box, labels: [...own], area };
}
