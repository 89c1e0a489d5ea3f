import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { gunzip } from "node:zlib";
import type { Script } from "@numera/decoder";
import { digitSide } from "@numera/vision";
import { csvParse } from "d3-dsv";
import type { Dataset } from "../../data/dataset.ts";
import { readIdxDataset } from "../../data/idxDataset.ts";
import { mnistForm } from "../../data/mnistForm.ts";
import { takeImages } from "../../data/takeImages.ts";
import type { GlyphBank } from "../../strings/bank/glyphBank.ts";
import type { ScriptBanks } from "../../strings/scripts/scriptBanks.ts";
import { developmentData } from "../data/developmentData.ts";
import { cachedBank } from "./loadBank.ts";
import { type ScriptSource, type Split, scriptSources } from "./scriptSources.ts";

/** Images of a set, evenly over it: more are of the same hands. */
const MOST = 4000;

/**
 * Digits of scripts besides Latin, where the folder of development data has them, without images that are in both parts.
 *
 * @param options.free only sets whose weights may ship with the default models
 * @returns undefined where there are none
 */
export async function loadScripts(
  split: Split,
  options: { readonly free?: boolean } = {},
): Promise<ScriptBanks | undefined> {
  const tested = split === "train" ? await hashesOfTest() : new Set<string>();
  const banks: Partial<Record<Script, GlyphBank[]>> = {};
  for (const source of scriptSources) {
    if (options.free && source.ships !== "free") continue;
    const dataset = await readSource(source);
    const images = dataset && (await imagesOf(source, dataset, split, tested));
    if (dataset === undefined || images === undefined || images.length === 0) continue;
    const some = images.filter(
      (_, i) => Math.floor((i * MOST) / images.length) !== Math.floor(((i - 1) * MOST) / images.length),
    );
    const list = banks[source.script] ?? [];
    banks[source.script] = list;
    list.push(await bankOf(dataset, Uint32Array.from(some), split));
  }
  return Object.keys(banks).length === 0 ? undefined : banks;
}

/** The bank of some images, made as MNIST was; from the cache folder where it has been made before. */
function bankOf(dataset: Dataset, indices: Uint32Array, split: Split): Promise<GlyphBank> {
  const taken = { ...dataset, ...takeImages(dataset, indices), count: indices.length };
  const form = mnistForm(taken, { also28: true });
  const images = Uint8Array.from(form, (value) => Math.round(255 * value));
  const size = digitSide * digitSide;
  const isInked = (i: number) => images.subarray(i * size, (i + 1) * size).some((value) => value > 127);
  const inked = Uint32Array.from(indices.keys()).filter(isInked);
  const made = { ...taken, images, width: digitSide, height: digitSide };
  const shown = { ...made, ...takeImages(made, inked), count: inked.length };
  return cachedBank(undefined, `${dataset.name}-${split}`, shown, undefined);
}

/** Numbers of a set's images of one part; without those that are in the other too. */
async function imagesOf(
  source: ScriptSource,
  dataset: Dataset,
  split: Split,
  tested: ReadonlySet<string>,
): Promise<number[]> {
  const groups = await groupsOf(source, dataset.count);
  const places = placesOf(dataset.labels);
  return Array.from({ length: dataset.count }, (_, i) => i).filter(
    (i) =>
      dataset.labels[i]! < 10 &&
      source.split(places[i]!, groups?.[i]) === split &&
      !tested.has(hashOf(dataset, i)),
  );
}

/** For each image how many of its label's come before it, as a share of them. */
function placesOf(labels: Uint8Array): number[] {
  const [counts, before] = [new Uint32Array(256), new Uint32Array(256)];
  for (const label of labels) counts[label]!++;
  return Array.from(labels, (label) => before[label]!++ / counts[label]!);
}

async function hashesOfTest(): Promise<ReadonlySet<string>> {
  const hashes = new Set<string>();
  for (const source of scriptSources) {
    const dataset = await readSource(source);
    if (dataset === undefined) continue;
    for (const i of await imagesOf(source, dataset, "test", new Set())) hashes.add(hashOf(dataset, i));
  }
  return hashes;
}

function hashOf({ images, width, height }: Dataset, i: number): string {
  const size = width * height;
  return createHash("sha1")
    .update(images.subarray(i * size, (i + 1) * size))
    .digest("base64");
}

async function readSource({ name }: ScriptSource): Promise<Dataset | undefined> {
  const [images, labels] = [`${name}-images-idx3-ubyte.gz`, `${name}-labels-idx1-ubyte.gz`];
  const files = await Promise.all([images, labels].map(readDigitsFile));
  if (files[0] === undefined || files[1] === undefined) return undefined;
  return readIdxDataset(files[0], files[1], { name, images, labels });
}

/** By image who wrote it. */
async function groupsOf({ groups }: ScriptSource, count: number): Promise<string[] | undefined> {
  if (groups === undefined) return undefined;
  const file = await readDigitsFile(`${groups.file}.csv.gz`);
  if (file === undefined) return undefined;
  const of = new Array<string>(count).fill("");
  for (const row of csvParse((await promisify(gunzip)(file)).toString("utf8")))
    of[Number(row.index)] = row[groups.column]!;
  return of;
}

async function readDigitsFile(name: string): Promise<Uint8Array | undefined> {
  try {
    return await readFile(join(developmentData(), "digits", name));
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return undefined;
    throw error;
  }
}
