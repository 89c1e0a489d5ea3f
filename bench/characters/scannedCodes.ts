import type { Random } from "@numera/random";
import type { Dataset } from "@numera/trainer";
import { drawPicture, inkPlane } from "@numera/trainer/drawings";
import type { GrayImage, Raster } from "@numera/vision";

/** Scans of single characters, by what they are; ink bright. */
export type Scans = ReadonlyMap<string, readonly GrayImage[]>;

/** @param textOf what a label of the data set means; characters that it leaves out are not taken */
export function scansOf(dataset: Dataset, textOf: (label: number) => string | undefined): Scans {
  const { width, height, images, labels, count } = dataset;
  const scans = new Map<string, GrayImage[]>();
  for (let i = 0; i < count; i++) {
    const text = textOf(labels[i]!);
    if (text === undefined) continue;
    const data = images.subarray(i * width * height, (i + 1) * width * height);
    const list = scans.get(text) ?? [];
    scans.set(text, list);
    list.push({ width, height, channels: 1, data });
  }
  return scans;
}

/** Scans of a text's characters, whoever wrote them, pasted side by side in black on white. */
export function pasteScans(random: Random, text: string, scans: Scans): Raster {
  const scale = random.uniform(1, 3);
  const pictures = [...text].map((character) => {
    const list = scans.get(character)!;
    return list[random.integer(list.length)]!;
  });
  const margin = 10 * scale;
  const side = Math.max(...pictures.map(({ height }) => height));
  const plane = inkPlane(
    Math.ceil(2 * margin + pictures.reduce((sum, { width }) => sum + (width + 6) * scale, 0)),
    Math.ceil(2 * margin + (side + 4) * scale),
  );
  let x = margin;
  for (const picture of pictures) {
    const [left, right] = columnsOf(picture);
    const y = margin + random.uniform(0, 4) * scale;
    drawPicture(plane, picture, [1 / scale, 0, left - x / scale, 0, 1 / scale, -y / scale], 0.45);
    x += (right - left + random.uniform(2, 6)) * scale;
  }
  const width = Math.min(plane.width, Math.ceil(x + margin));
  const data = new Uint8Array(width * plane.height);
  for (let row = 0; row < plane.height; row++) {
    for (let column = 0; column < width; column++) {
      data[row * width + column] = Math.round(255 * (1 - plane.data[row * plane.width + column]!));
    }
  }
  return { width, height: plane.height, channels: 1, data };
}

/** The first column with ink, and the one behind the last. */
function columnsOf({ width, height, data }: GrayImage): readonly [number, number] {
  const inked = Array.from({ length: width }, (_, x) =>
    Array.from({ length: height }, (_, y) => data[y * width + x]!).some((value) => value > 100),
  );
  const first = inked.indexOf(true);
  return first < 0 ? [0, width] : [first, inked.lastIndexOf(true) + 1];
}
