import type { Script } from "@numera/decoder";
import { isHeldOut } from "../../strings/pen/heldOutWriters.ts";

export type Split = "train" | "test";

/** A set of one script's digits in the folder of development data, and which of its images may be trained on. */
export interface ScriptSource {
  readonly script: Script;
  /** `digits/NAME-images-idx3-ubyte.gz` and `-labels-`. */
  readonly name: string;
  /** A column of `digits/NAME-writers.csv.gz` (or `-sheets`, `-fileno`) that tells writers apart. */
  readonly groups?: { readonly file: string; readonly column: string };
  /** The part of an image. @param place its place among the set's of its digit, 0..1 @param group who wrote it, where that is known */
  readonly split: (place: number, group: string | undefined) => Split;
  /** What its terms allow: weights that saw it ship with the default models, or apart from them (`-nc`). */
  readonly ships: "free" | "apart";
}

const all = (split: Split) => () => split;
/** By writer, where writers are known. */
const byGroup = (_: number, group: string | undefined): Split =>
  isHeldOut(`writer ${group}`) ? "test" : "train";
/** The last tenth of each digit: images near one another are of one sheet. */
const byBlock = (place: number): Split => (place >= 0.9 ? "test" : "train");

export const scriptSources: readonly ScriptSource[] = [
  { script: "devanagari", name: "cmaterdb-devanagari-training", split: all("train"), ships: "free" },
  { script: "devanagari", name: "cmaterdb-devanagari-testing", split: all("test"), ships: "free" },
  { script: "devanagari", name: "dhcd-digits-train", split: byBlock, ships: "apart" },
  { script: "devanagari", name: "dongre-digits-train", split: byBlock, ships: "apart" },
  { script: "devanagari", name: "nhcd-digits-train", split: all("test"), ships: "apart" },
  {
    script: "arabic",
    name: "madbase-train",
    groups: { file: "madbase-train-writers", column: "writer" },
    split: byGroup,
    ships: "apart",
  },
  { script: "farsi", name: "hoda-remaining", split: all("train"), ships: "free" },
  { script: "farsi", name: "hoda-test20000", split: all("test"), ships: "free" },
  { script: "bangla", name: "cmaterdb-bangla-training", split: all("train"), ships: "free" },
  { script: "bangla", name: "cmaterdb-bangla-testing", split: all("test"), ships: "free" },
  { script: "telugu", name: "cmaterdb-telugu-training", split: all("train"), ships: "free" },
  { script: "telugu", name: "cmaterdb-telugu-testing", split: all("test"), ships: "free" },
  {
    script: "kannada",
    name: "kannada-sheets-train",
    groups: { file: "kannada-sheets-train-writers", column: "writer" },
    split: byGroup,
    ships: "apart",
  },
  { script: "kannada", name: "kannada-dig", split: all("train"), ships: "apart" },
  { script: "kannada", name: "kannada-test", split: all("test"), ships: "apart" },
  {
    script: "thai",
    name: "thai-train",
    groups: { file: "thai-train-writers", column: "writer" },
    split: byGroup,
    ships: "free",
  },
];
