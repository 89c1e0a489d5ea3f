import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { buildGlyphBank, STRING_PRESETS, StringSynthesis, takeImages } from "@numera/trainer";
import { loadMnist } from "@numera/trainer/node";
import { encodePng } from "@numera/vision/node";
import sharp from "sharp";

/** So few digits, all as of one writer, that their bank is made at once, without the cached one of all. */
const DIGITS = 300;

/**
 * Writes 00.png … and labels.csv, a folder as `--strings` takes it: well spaced strings of MNIST's training digits.
 * @param labelOf makes another label of the digits that stand there
 */
export async function writeStrings(
  folder: string,
  count: number,
  labelOf = (digits: string, _image: number): string => digits,
): Promise<void> {
  const mnist = await loadMnist({ split: "train" });
  const some = Uint32Array.from({ length: DIGITS }, (_, i) => i);
  const bank = buildGlyphBank(
    { ...mnist, ...takeImages(mnist, some), count: DIGITS },
    new Int32Array(DIGITS),
  );
  const synthesis = new StringSynthesis({ bank, settings: STRING_PRESETS["test-spaced"], seed: 9 });
  await mkdir(folder, { recursive: true });
  const rows = ["file,label"];
  for (let i = 0; i < count; i++) {
    const { image, digits } = synthesis.draw(i);
    const name = `${String(i).padStart(2, "0")}.png`;
    await writeFile(join(folder, name), await encodePng(sharp, image));
    rows.push(`${name},${labelOf(digits, i)}`);
  }
  await writeFile(join(folder, "labels.csv"), `${rows.join("\n")}\n`);
}
