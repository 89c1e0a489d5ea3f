import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Random } from "@numera/random";
import type { Kind, WriterDigits } from "@numera/trainer/drawings";
import { loadWriterDigits } from "@numera/trainer/node";
import { encodePng } from "@numera/vision/node";
import sharp from "sharp";
import type { ReaderChoice } from "../readings/plainReading.ts";
import { readSets } from "../readings/readSets.ts";
import { type KindFigures, scoreKind } from "./scoreKind.ts";

/** Whose digits: the training digits of every tenth writer, or all test digits. */
export type Part = "train" | "test";

interface Drawing {
  readonly part: Part;
  /** Images of each kind. */
  readonly count: number;
  readonly seed: number;
  /** A folder that gets the images and stays; left out, they are removed when they are read. */
  readonly keep?: string | undefined;
}

/** Draws kinds and reads them. @throws where QMNIST's writer labels are not at hand */
export async function measureKinds(
  kinds: readonly Kind[],
  { part, count, seed, keep }: Drawing,
  choice: ReaderChoice = {},
): Promise<KindFigures[]> {
  const hands = await loadWriterDigits(part, { everyTenth: part === "train" });
  const folder = keep ?? (await mkdtemp(join(tmpdir(), "numera-kinds-")));
  try {
    const sets = [];
    for (const kind of kinds) sets.push({ ...(await drawKind(kind, count, seed, hands, folder)), choice });
    const results = await readSets(sets);
    return sets.map(({ kind, files }, i) => scoreKind(kind, files, results[i]!));
  } finally {
    if (keep === undefined) await rm(folder, { recursive: true });
  }
}

interface DrawnFile {
  readonly file: string;
  readonly path: string;
  readonly text: string;
}

async function drawKind(kind: Kind, count: number, seed: number, hands: WriterDigits, folder: string) {
  const home = join(folder, kind.name);
  await mkdir(home, { recursive: true });
  const files: DrawnFile[] = [];
  for (let i = 0; i < count * (kind.share ?? 1); i++) {
    const { image, text } = kind.draw(new Random(seed).at(kind.name, i), hands);
    const file = `${String(i).padStart(3, "0")}.png`;
    const path = join(home, file);
    await writeFile(path, await encodePng(sharp, image));
    files.push({ file, path, text });
  }
  const expected = Object.fromEntries(files.map(({ file, text }) => [file, text]));
  await writeFile(join(home, "expected.json"), `${JSON.stringify(expected, null, 1)}\n`);
  return { kind, files };
}
