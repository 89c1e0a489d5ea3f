import type { Reader } from "@numera/reader";
import type { Raster } from "@numera/vision";
import { type JudgedReading, judgedReading, type ReadKind } from "../../calibrate/judgedReading.ts";
import type { OnKindProgress } from "./readFolder.ts";

/** Images that are made as they are read. */
export interface DrawnImages {
  readonly name: string;
  readonly numbers: boolean;
  /** As in `ImageKind`. */
  readonly promises?: ReadKind["promises"];
  readonly count: number;
  /** What of a text is compared; its digits where it is left out. */
  readonly said?: (text: string) => string;
  /** Image number i, and what stands on it, "" where no number does. They are asked for in order. */
  readonly draw: (i: number) => DrawnImage | Promise<DrawnImage>;
}

interface DrawnImage {
  readonly image: Raster;
  readonly text: string;
}

export async function readDrawn(
  reader: Pick<Reader, "read">,
  { count, draw, said, ...kind }: DrawnImages,
  onProgress: OnKindProgress,
): Promise<ReadKind> {
  const images: JudgedReading[] = [];
  for (let i = 0; i < count; i++) {
    const { image, text } = await draw(i);
    images.push(judgedReading(await reader.read(image), text, said));
    onProgress(kind.name, images.length, count);
  }
  return { ...kind, images };
}
