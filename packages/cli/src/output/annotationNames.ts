import { basename, join, parse, resolve } from "node:path";

/**
 * Where the annotated picture of each file goes: `DIR/NAME-read.png`, and `NAME-read-2.png` and so on where files of
 * one name come from different folders or in different formats. The names follow from the list alone, so that a
 * second run overwrites the first one's pictures, and none falls on a file that is read.
 */
export function annotationNames(files: readonly string[], folder: string): string[] {
  // Lower case, since some file systems take Scan.png and scan.png for one file.
  const taken = new Set(files.map((file) => resolve(file).toLowerCase()));
  return files.map((file) => {
    const stem = join(folder, `${parse(basename(file)).name}-read`);
    let name = `${stem}.png`;
    for (let i = 2; taken.has(resolve(name).toLowerCase()); i++) name = `${stem}-${i}.png`;
    taken.add(resolve(name).toLowerCase());
    return name;
  });
}
