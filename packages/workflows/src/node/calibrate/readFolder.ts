import { basename, resolve } from "node:path";
import type { Reader } from "@numera/reader";
import type { SharpModule } from "@numera/vision/node";
import { type JudgedReading, judgedReading, type ReadKind, unread } from "../../calibrate/judgedReading.ts";
import { readLabels } from "../data/readLabels.ts";
import { readImageFile } from "../evaluate/readImageFile.ts";

/** Told of each image that was read: how many of how many of a kind. */
export type OnKindProgress = (kind: string, done: number, count: number) => void;

/** Readers that take turns: each reads the images of one fold, on which its model was not trained. */
export interface FoldReaders {
  readonly readers: readonly Pick<Reader, "read">[];
  /** By an image's path the fold that reads it, from 0. */
  readonly foldOf: ReadonlyMap<string, number>;
}

/**
 * Reads the labeled images of a folder. Folders promise together: some are too small to promise anything.
 *
 * @param reader of all images, or those of folds
 * @param setAside names of files (without the folders before them) that are not read
 * @throws WorkflowError as `readLabels` does
 */
export async function readFolder(
  sharp: SharpModule,
  reader: Pick<Reader, "read"> | FoldReaders,
  folder: string,
  setAside: ReadonlySet<string>,
  onProgress: OnKindProgress,
): Promise<ReadKind> {
  const name = basename(resolve(folder));
  const all = await readLabels(folder);
  const files = all.filter(({ path }) => !setAside.has(basename(path)));
  const images: JudgedReading[] = [];
  const folds: number[] = [];
  for (const { path, digits } of files) {
    const fold = "foldOf" in reader ? reader.foldOf.get(path)! : 0;
    folds.push(fold);
    const reading = await readImageFile(sharp, "foldOf" in reader ? reader.readers[fold]! : reader, path);
    images.push(reading === undefined ? unread : judgedReading(reading, digits));
    onProgress(name, images.length, files.length);
  }
  return { name, numbers: true, promises: "labeled images", images, ...("foldOf" in reader && { folds }) };
}
